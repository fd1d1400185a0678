package io.jets.packaging.application;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes jars.
 */
public final class JarFile {

	private JarFile() {
	}

	/**
	 * Writes a compressed jar.
	 * @param file the jar
	 * @param entries the names and contents of its files; the name of a directory ends
	 * with a slash
	 * @return the jar
	 */
	public static Path write(Path file, Map<String, String> entries) throws IOException {
		try (OutputStream output = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(output)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		return file;
	}

}
