package io.jets.maven;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The files of an archive.
 *
 * @param outside the names of the files outside of {@code lib/application.jar}
 * @param inside the names of the files in it
 * @param libraries the names of the libraries in it
 */
record ArchiveFiles(List<String> outside, List<String> inside, List<String> libraries) {

	static ArchiveFiles read(Path archive) throws IOException {
		ArchiveFiles files = new ArchiveFiles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			zip.stream().map(ZipEntry::getName).forEach(files.outside::add);
			byte[] content = zip.getInputStream(zip.getEntry("lib/application.jar")).readAllBytes();
			try (ZipInputStream jar = new ZipInputStream(new ByteArrayInputStream(content))) {
				for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
					files.inside.add(entry.getName());
					if (entry.getName().equals("META-INF/libraries.txt")) {
						new String(jar.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(files.libraries::add);
					}
				}
			}
		}
		return files;
	}

}
