package io.jets.packaging.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Copies a jar without compression. The names and the order of its files stay the same.
 *
 * @param jar the jar
 * @param timestamp the time of the files in the copy
 */
public record StoredJar(Path jar, LocalDateTime timestamp) {

	/**
	 * Writes the copy.
	 * @param target the copy
	 * @param leftOut returns whether a file is left out, by its name
	 * @param changes the contents of changed and of additional files by name
	 * @throws IOException if the jar cannot be read or the copy cannot be written
	 */
	public void write(Path target, Predicate<String> leftOut, Map<String, byte[]> changes) throws IOException {
		Map<String, byte[]> additional = new TreeMap<>(changes);
		try (ZipFile zip = ZipFile.builder().setPath(this.jar).get();
				StoredJarWriter copy = new StoredJarWriter(target, this.timestamp)) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
				byte[] changed = additional.remove(entry.getName());
				if (changed != null) {
					copy.add(entry.getName(), changed);
				}
				else if (!leftOut.test(entry.getName())) {
					try (InputStream content = zip.getInputStream(entry)) {
						copy.add(entry.getName(), content.readAllBytes());
					}
				}
			}
			for (Map.Entry<String, byte[]> file : additional.entrySet()) {
				copy.add(file.getKey(), file.getValue());
			}
		}
	}

}
