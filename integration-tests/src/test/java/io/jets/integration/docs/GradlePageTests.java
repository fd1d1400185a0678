package io.jets.integration.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the command that the page about Gradle shows, with the sample as the application.
 */
class GradlePageTests {

	private static final Path SAMPLE_CLASSES = MarkdownPage.ROOT.resolve("sample-app/target/classes");

	private final MarkdownPage page = MarkdownPage.read(MarkdownPage.ROOT.resolve("docs/gradle.md"));

	@Test
	void runsProcessor(@TempDir Path directory) throws IOException {
		Map<String, String> values = Map.of("java", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"\"$CLASS_PATH\"", System.getProperty("java.class.path"), "build/classes/java/main",
				SAMPLE_CLASSES.toString(), "build/sam", directory.resolve("sam").toString(),
				"--main-class=com.example.orders.OrdersApplication", "--main-class=io.jets.sample.SampleApplication");
		List<String> command = command().stream().map((word) -> values.getOrDefault(word, word)).toList();
		Path log = directory.resolve("log");
		Process process = new ProcessBuilder(command)
			.directory(Files.createDirectories(directory.resolve("work")).toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		int status = process.onExit().join().exitValue();
		assertThat(status).as(Files.readString(log)).isZero();
		assertThat(directory.resolve("sam/template.yaml")).content()
			.contains("  ClerkJobFile:", "CodeUri: orders.zip", "MAIN_CLASS: io.jets.sample.SampleApplication");
	}

	@Test
	void showsSameCommandInBuild() {
		assertThat(block("groovy")).contains(command().stream()
			.filter((word) -> word.startsWith("--") || word.startsWith("io.jets."))
			.map("'%s'"::formatted)
			.toList());
	}

	private List<String> command() {
		return Arrays.asList(block("sh").replace("\\\n", " ").strip().split("\\s+"));
	}

	private String block(String language) {
		return this.page.blocks()
			.stream()
			.filter((block) -> block.language().equals(language))
			.map(CodeBlock::content)
			.findFirst()
			.orElseThrow();
	}

}
