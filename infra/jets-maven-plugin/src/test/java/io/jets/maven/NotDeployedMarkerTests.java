package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
		Path marked = JarFile.write(this.directory.resolve("marked.jar"), Map.of(NotDeployedMarker.NAME, ""));
		Path other = JarFile.write(this.directory.resolve("other.jar"), Map.of("META-INF/other", ""));
		assertThat(NotDeployedMarker.isIn(marked.toFile())).isTrue();
		assertThat(NotDeployedMarker.isIn(other.toFile())).isFalse();
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

}
