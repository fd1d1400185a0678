package io.jets.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that {@code spring-boot:process-aot} processes, and then does not any
 * more.
 */
class AheadOfTimeIntegrationTests {

	private static final String INITIALIZER = "multi/Application__ApplicationContextInitializer.class";

	@Test
	void archiveSwitchesAotOnAndLeavesStaleClassesOut(@TempDir Path directory)
			throws IOException, InterruptedException {
		MavenBuild build = new MavenBuild("multi-module", directory);
		Path archive = build.file("application/target/sam/application.zip");
		assertThat(build.run("package", "-Djets.template.profiles=prod"))
			.contains("Spring AOT is on: multi.Application")
			.contains("WARNING] The template is made with profile prod, and process-aot");
		assertThat(entries(archive)).contains(INITIALIZER);
		// The module shared has a file of that name, which would not be found any more
		assertThat(springProperties(archive)).isEqualTo("spring.aot.enabled=true\nspring.classformat.ignore=false\n");

		Path pom = build.file("application/pom.xml");
		Files.writeString(pom, Files.readString(pom).replace("<goal>process-aot</goal>", ""));
		assertThat(build.run("package")).containsPattern(
				"WARNING] Spring AOT is off: process-aot does not run in this build; the \\d+ files .* left out");
		assertThat(entries(archive)).contains("multi/Application.class")
			.noneMatch((name) -> name.contains("__") || name.contains("native-image"))
			.doesNotContain("spring.properties");

		Path properties = build.file("application/src/main/resources/spring.properties");
		Files.createDirectories(properties.getParent());
		Files.writeString(properties, "spring.aot.enabled=true");
		assertThat(build.runAndFail("package"))
			.contains("spring.properties says spring.aot.enabled=true, with which the"
					+ " functions would fail at their start. Spring AOT is off");
	}

	private static List<String> entries(Path archive) throws IOException {
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
	}

	private static String springProperties(Path archive) throws IOException {
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			ZipEntry entry = zip.getEntry("spring.properties");
			assertThat(entry).isNotNull();
			return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

}
