package io.jets.maven.dependency;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link NotDeployedMarker}.
 */
class NotDeployedMarkerTests {

	@TempDir
	private Path directory;

	@Test
	void findsMarkerInJar() throws IOException {
		assertThat(NotDeployedMarker.isIn(jar("marked.jar", NotDeployedMarker.NAME))).isTrue();
		assertThat(NotDeployedMarker.isIn(jar("other.jar", "META-INF/other"))).isFalse();
	}

	@Test
	void findsMarkerInClassesOfModule() throws IOException {
		assertThat(NotDeployedMarker.isIn(this.directory.toFile())).isFalse();
		Path marker = this.directory.resolve(NotDeployedMarker.NAME);
		Files.createDirectories(marker.getParent());
		Files.createFile(marker);
		assertThat(NotDeployedMarker.isIn(this.directory.toFile())).isTrue();
	}

	@Test
	void ignoresFilesThatAreNotJars() throws IOException {
		Path pom = Files.writeString(this.directory.resolve("starter.pom"), "<project/>");
		assertThat(NotDeployedMarker.isIn(pom.toFile())).isFalse();
	}

	private File jar(String name, String entry) throws IOException {
		Path file = this.directory.resolve(name);
		try (OutputStream output = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(output)) {
			zip.putNextEntry(new ZipEntry(entry));
		}
		return file.toFile();
	}

}
