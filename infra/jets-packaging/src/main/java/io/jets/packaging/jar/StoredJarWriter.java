package io.jets.packaging.jar;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes a jar without compression, so that the JVM loads classes without inflating them.
 */
public final class StoredJarWriter implements AutoCloseable {

	/** The content of a directory. */
	static final byte[] DIRECTORY = {};

	private final ZipArchiveOutputStream zip;

	private final LocalDateTime timestamp;

	private final Set<String> names = new HashSet<>();

	/**
	 * Creates the jar.
	 * @param target the jar
	 * @param timestamp the time of all files in it
	 * @throws IOException if it cannot be written
	 */
	public StoredJarWriter(Path target, LocalDateTime timestamp) throws IOException {
		this.zip = new ZipArchiveOutputStream(target);
		this.timestamp = timestamp;
	}

	/**
	 * Adds a file or a directory, unless the jar has one of this name.
	 * @param name the name; that of a directory ends with a slash
	 * @param content the content, which is empty for a directory
	 */
	void add(String name, byte[] content) throws IOException {
		if (!this.names.add(name)) {
			return;
		}
		ZipArchiveEntry entry = new ZipArchiveEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCrc(checksum(content));
		entry.setTimeLocal(this.timestamp);
		this.zip.putArchiveEntry(entry);
		this.zip.write(content);
		this.zip.closeArchiveEntry();
	}

	/**
	 * Adds a file after the entries of its directories, unless the jar has them. Spring
	 * finds no components in a jar without entries for directories.
	 * @param name the name
	 * @param content the content
	 * @throws IOException if the jar cannot be written
	 */
	public void addWithDirectories(String name, byte[] content) throws IOException {
		for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
			add(name.substring(0, slash + 1), DIRECTORY);
		}
		add(name, content);
	}

	/**
	 * Returns whether the jar has a file or a directory of this name.
	 */
	boolean contains(String name) {
		return this.names.contains(name);
	}

	private static long checksum(byte[] content) {
		CRC32 checksum = new CRC32();
		checksum.update(content);
		return checksum.getValue();
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
