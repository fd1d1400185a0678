package io.jets.packaging.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.jets.packaging.application.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class JarDigestTests {

	@TempDir
	Path directory;

	@Test
	@EnabledOnOs(OS.LINUX)
	void equalsOutputOfCommand() throws IOException {
		Path one = JarFile.write(this.directory.resolve("one.jar"), Map.of("a", "1", "folder/b", "2".repeat(5000)));
		Path two = JarFile.write(this.directory.resolve("two.jar"), Map.of("c", "3"));
		JarDigest digest = JarDigest.of(List.of(one, two));
		Process process = new ProcessBuilder("sh", "-c", "tail -q -c " + digest.length() + " one.jar two.jar | cksum")
			.directory(this.directory.toFile())
			.start();
		assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
			.isEqualTo(digest.value());
	}

	@Test
	void changesWithContentOfSameSize() throws IOException {
		Path jar = this.directory.resolve("one.jar");
		JarDigest digest = JarDigest.of(List.of(JarFile.write(jar, Map.of("a", "1".repeat(9000) + "abc"))));
		long size = Files.size(jar);
		JarDigest other = JarDigest.of(List.of(JarFile.write(jar, Map.of("a", "1".repeat(9000) + "cba"))));
		assertThat(jar).hasSize(size);
		assertThat(other.length()).isEqualTo(digest.length()).isLessThan(200);
		assertThat(other.value()).isNotEqualTo(digest.value());
	}

}
