package io.jets.packaging.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A code archive of Lambda, with classes and resources at its root and libraries below
 * {@code lib}. The same files result in the same bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-package.html">Deploy
 * Java Lambda functions with .zip or JAR file archives</a>
 */
public final class LambdaArchive {

	/**
	 * Readable for all, because Lambda runs functions as another user.
	 */
	private static final int PERMISSIONS = 0100644;

	private static final int EXECUTABLE = 0100755;

	private final LocalDateTime timestamp;

	private final SortedMap<String, Path> files = new TreeMap<>();

	private final Set<String> executables = new HashSet<>();

	/**
	 * Creates an empty archive.
	 * @param timestamp the time of its files, in UTC; an archive has even seconds only
	 */
	public LambdaArchive(LocalDateTime timestamp) {
		this.timestamp = timestamp.withNano(0).withSecond(timestamp.getSecond() / 2 * 2);
	}

	/**
	 * Returns the time of the files, which they also have when they are unzipped.
	 */
	public LocalDateTime timestamp() {
		return this.timestamp;
	}

	/**
	 * Returns the files by name.
	 */
	public SortedMap<String, Path> files() {
		return Collections.unmodifiableSortedMap(this.files);
	}

	public void add(ArchiveContent content) {
		content.files().forEach(this::addFile);
		content.libraries().forEach((library) -> addFile("lib/" + library.name(), library.file()));
	}

	/**
	 * Adds a file. It replaces a file of the same name.
	 */
	public void addFile(String name, Path file) {
		this.files.put(name, file);
	}

	/**
	 * Adds a program. It replaces a file of the same name.
	 */
	public void addExecutable(String name, Path file) {
		addFile(name, file);
		this.executables.add(name);
	}

	public ArchiveSize write(Path target) throws IOException {
		Files.createDirectories(target.toAbsolutePath().getParent());
		long unzipped = 0;
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target)) {
			for (Map.Entry<String, Path> file : this.files.entrySet()) {
				ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
				entry.setTimeLocal(this.timestamp);
				entry.setUnixMode(this.executables.contains(file.getKey()) ? EXECUTABLE : PERMISSIONS);
				zip.putArchiveEntry(entry);
				unzipped += Files.copy(file.getValue(), zip);
				zip.closeArchiveEntry();
			}
		}
		return new ArchiveSize(Files.size(target), unzipped);
	}

}
