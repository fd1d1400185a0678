package io.jets.packaging.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes a jar without compression. A JVM uses a cache for classes in jars only.
 *
 * @param file the jar
 * @param timestamp the time of the files in it
 */
record TaskJar(Path file, LocalDateTime timestamp) {

	/**
	 * Writes files, and entries for their directories, in which Spring searches for
	 * components.
	 * @param files the files by name
	 */
	void write(Map<String, Path> files) throws IOException {
		Set<String> directories = new TreeSet<>();
		for (String name : files.keySet()) {
			for (int slash = name.indexOf('/'); slash != -1; slash = name.indexOf('/', slash + 1)) {
				directories.add(name.substring(0, slash + 1));
			}
		}
		try (ZipArchiveOutputStream jar = new ZipArchiveOutputStream(this.file)) {
			for (String directory : directories) {
				add(jar, directory, InputStream.nullInputStream());
			}
			for (Map.Entry<String, Path> source : files.entrySet()) {
				try (InputStream content = Files.newInputStream(source.getValue())) {
					add(jar, source.getKey(), content);
				}
			}
		}
	}

	/**
	 * Copies the jar of AWS's runtime interface client without its native libraries.
	 * @param source the jar
	 */
	void copy(Path source) throws IOException {
		try (ZipFile from = new ZipFile(source.toFile());
				ZipArchiveOutputStream jar = new ZipArchiveOutputStream(this.file)) {
			for (ZipEntry entry : Collections.list(from.entries())) {
				if (!RuntimeClient.isNative(entry.getName())) {
					try (InputStream content = from.getInputStream(entry)) {
						add(jar, entry.getName(), content);
					}
				}
			}
		}
	}

	private void add(ZipArchiveOutputStream jar, String name, InputStream content) throws IOException {
		ZipArchiveEntry entry = new ZipArchiveEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setTimeLocal(this.timestamp);
		jar.putArchiveEntry(entry);
		content.transferTo(jar);
		jar.closeArchiveEntry();
	}

}
