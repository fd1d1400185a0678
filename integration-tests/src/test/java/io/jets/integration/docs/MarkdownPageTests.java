package io.jets.integration.docs;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MarkdownPageTests {

	private static final String PAGE = """
			# The `title`, and more

			See [a](b.md#c) and [d](https://example.com); `[not](a-link)`.

			```sh
			# No heading [no](link)
			```

			<!-- file: src/main/java/ClerkJob.java -->
			```java
			class ClerkJob {
			}
			```

			## Twice

			<!-- with: record Order(String id) {
			} -->

			```java
			void file(Order order) {
			}
			```

			## Twice
			""";

	private final MarkdownPage page = new MarkdownPage(Path.of("page.md"), PAGE);

	@Test
	void readsBlocksWithTheirComments() {
		assertThat(this.page.blocks()).containsExactly(
				new CodeBlock("page.md:6", "sh", "", "# No heading [no](link)\n"),
				new CodeBlock("page.md:11", "java", "file: src/main/java/ClerkJob.java", "class ClerkJob {\n}\n"),
				new CodeBlock("page.md:21", "java", "with: record Order(String id) {\n}",
						"void file(Order order) {\n}\n"));
		assertThat(this.page.blocks().get(1).file()).isEqualTo(Path.of("src/main/java/ClerkJob.java"));
		assertThat(this.page.blocks().get(2).declarations()).isEqualTo("record Order(String id) {\n}");
	}

	@Test
	void readsLinksOutsideOfCode() {
		assertThat(this.page.links()).containsExactly("b.md#c", "https://example.com");
	}

	@Test
	void namesAnchorsAsGitHubDoes() {
		assertThat(this.page.anchors()).containsExactlyInAnyOrder("the-title-and-more", "twice", "twice-1");
	}

	@Test
	void writesFile(@TempDir Path folder) throws IOException {
		this.page.blocks().get(1).write(folder);
		assertThat(folder.resolve("src/main/java/ClerkJob.java")).hasContent("class ClerkJob {\n}\n");
	}

	@Test
	void refusesFileOutsideOfFolder(@TempDir Path folder) {
		CodeBlock block = new CodeBlock("page.md:1", "xml", "file: ../pom.xml", "<project/>\n");
		assertThatIllegalStateException().isThrownBy(() -> block.write(folder))
			.withMessageContaining("outside of the application");
	}

}
