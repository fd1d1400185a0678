package io.jets.maven;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link CodeUri}.
 */
class CodeUriTests {

	@ParameterizedTest
	@CsvSource({ "target/sam/template.yaml,app.zip", "target/prod.yaml,sam/app.zip", "template.yaml,target/sam/app.zip",
			"infra/x/template.yaml,../../target/sam/app.zip" })
	void isRelativeToDirectoryOfTemplate(Path template, String expected) {
		assertThat(CodeUri.of(Path.of("target/sam/app.zip"), template)).isEqualTo(expected);
	}

	@Test
	void isAbsoluteWhenDrivesDiffer(@TempDir Path directory) throws IOException {
		// No relative path leads from one archive to another, as between two drives on
		// Windows
		try (FileSystem one = FileSystems.newFileSystem(directory.resolve("1.zip"), Map.of("create", "true"));
				FileSystem other = FileSystems.newFileSystem(directory.resolve("2.zip"), Map.of("create", "true"))) {
			assertThat(CodeUri.of(one.getPath("/target/app.zip"), other.getPath("/target/template.yaml")))
				.isEqualTo("/target/app.zip");
		}
	}

}
