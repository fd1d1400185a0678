package io.jets.integration.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SnippetTests {

	private static final String POM = """
			<!-- file: pom.xml -->
			```xml
			<project/>
			```
			""";

	private static final String JOB = """
			<!-- file: src/main/java/ClerkJob.java -->

			```java
			class ClerkJob {
			}
			```
			""";

	private Path page;

	@BeforeEach
	void choose(@TempDir Path directory) {
		this.page = directory.resolve("README.md");
	}

	@Test
	void readsTheBlocksThatAreFiles() throws IOException {
		Files.writeString(this.page, "# Title\n\n```\nno file\n```\n\n" + POM + "\n```\nnone\n```\n\n" + JOB);
		assertThat(Snippet.read(this.page)).containsExactly(new Snippet(Path.of("pom.xml"), "<project/>\n"),
				new Snippet(Path.of("src/main/java/ClerkJob.java"), "class ClerkJob {\n}\n"));
	}

	@Test
	void pageWithoutPomFails() throws IOException {
		Files.writeString(this.page, JOB);
		assertThatIllegalStateException().isThrownBy(() -> Snippet.read(this.page))
			.withMessageContaining("README.md shows no pom");
	}

	@Test
	void pageWithoutJobFails() throws IOException {
		Files.writeString(this.page, POM);
		assertThatIllegalStateException().isThrownBy(() -> Snippet.read(this.page))
			.withMessageContaining("README.md shows no job");
	}

}
