package io.jets.integration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads {@code lib/application.jar} of an archive.
 */
public final class ApplicationJar {

	private ApplicationJar() {
	}

	/**
	 * Returns the names of its files.
	 * @param archive the archive
	 * @return the names
	 * @throws IOException if the archive cannot be read
	 */
	public static Set<String> entries(Path archive) throws IOException {
		return files(archive).keySet();
	}

	/**
	 * Returns the names of the libraries that were merged into it.
	 * @param archive the archive
	 * @return the names of their jars
	 * @throws IOException if the archive cannot be read
	 */
	public static List<String> libraries(Path archive) throws IOException {
		byte[] names = Objects.requireNonNull(files(archive).get("META-INF/libraries.txt"));
		return new String(names, StandardCharsets.UTF_8).lines().toList();
	}

	/**
	 * Returns its files.
	 * @param archive the archive
	 * @return the contents by name
	 * @throws IOException if the archive cannot be read
	 */
	public static Map<String, byte[]> files(Path archive) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			byte[] content = zip.getInputStream(zip.getEntry("lib/application.jar")).readAllBytes();
			try (ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(content))) {
				for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
					files.put(entry.getName(), jar.readAllBytes());
				}
			}
		}
		return files;
	}

}
