package io.jets.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of an application from whose build {@code spring-boot:process-aot} is removed.
 */
class AheadOfTimeIntegrationTests {

	private static final String INITIALIZER = "multi/Application__ApplicationContextInitializer.class";

	@Test
	void switchesAotOnOnlyWhenProcessAotRunsInThisBuild(@TempDir Path directory)
			throws IOException, InterruptedException {
		MavenBuild build = new MavenBuild("multi-module", directory);
		Path archive = build.file("application/target/sam/application.zip");
		assertThat(build.run("package", "-Djets.template.profiles=prod"))
			.contains("Spring AOT is on: multi.Application")
			.contains("WARNING] The template activates profile prod, but process-aot");
		assertThat(ArchiveFiles.read(archive).inside()).contains(INITIALIZER);
		// The second line comes from the file in module shared, which the new file hides
		assertThat(springProperties(archive)).isEqualTo("spring.aot.enabled=true\nspring.classformat.ignore=false\n");

		Path pom = build.file("application/pom.xml");
		Files.writeString(pom, Files.readString(pom).replace("<goal>process-aot</goal>", ""));
		assertThat(build.run("package")).containsPattern(
				"WARNING] Spring AOT is off: process-aot has not run in this build. The \\d+ files .* left out");
		ArchiveFiles files = ArchiveFiles.read(archive);
		assertThat(files.inside()).contains("multi/Application.class")
			.noneMatch((name) -> name.startsWith("multi/") && name.contains("__"))
			.noneMatch((name) -> name.contains("native-image"));
		assertThat(files.outside()).doesNotContain("spring.properties")
			.noneMatch((name) -> name.contains("native-image"));

		Path properties = build.file("application/src/main/resources/spring.properties");
		Files.createDirectories(properties.getParent());
		Files.writeString(properties, "spring.aot.enabled=true");
		assertThat(build.runAndFail("package"))
			.contains("spring.properties sets spring.aot.enabled=true, but the functions"
					+ " would fail to start. Spring AOT is off");
	}

	private static String springProperties(Path archive) throws IOException {
		try (ZipFile zip = new ZipFile(archive.toFile())) {
			ZipEntry entry = zip.getEntry("spring.properties");
			assertThat(entry).isNotNull();
			return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

}
