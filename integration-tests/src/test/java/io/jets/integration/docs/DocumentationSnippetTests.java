package io.jets.integration.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import io.jets.autoconfigure.JetsAutoConfiguration;
import io.jets.autoconfigure.JetsFunctionAutoConfiguration;
import io.jets.tooling.JobCheckAutoConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the snippets of all pages compile or can be parsed, and that the library's
 * own checks find no fault in their jobs.
 */
class DocumentationSnippetTests {

	@TempDir
	private static Path output;

	private static List<CodeBlock> blocks;

	private static JavaSnippets java;

	private static List<String> errors;

	@BeforeAll
	static void compile() throws IOException {
		blocks = MarkdownPage.all().stream().flatMap((page) -> page.blocks().stream()).toList();
		java = new JavaSnippets(blocks, output);
		errors = java.compile();
	}

	@Test
	void compilesJava() {
		assertThat(errors).isEmpty();
		assertThat(java.all()).hasSizeGreaterThan(20);
	}

	@Test
	void findsNoFaultInJobs() throws IOException {
		assertThat(errors).isEmpty();
		List<String> faults = new ArrayList<>();
		int count = 0;
		for (JavaSnippet snippet : java.all()) {
			List<Class<?>> jobs = java.jobs(snippet);
			count += jobs.size();
			application(jobs).run((context) -> {
				if (context.getStartupFailure() != null) {
					faults.add(snippet + ": " + context.getStartupFailure().getMessage());
				}
			});
		}
		assertThat(faults).isEmpty();
		assertThat(count).isGreaterThan(15);
	}

	/**
	 * Returns an application with these jobs, whose beans are never created.
	 */
	private static ApplicationContextRunner application(List<Class<?>> jobs) {
		return new ApplicationContextRunner().withClassLoader(java.classLoader())
			.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, JetsAutoConfiguration.class,
					JetsFunctionAutoConfiguration.class, JobCheckAutoConfiguration.class))
			.withInitializer((context) -> jobs.forEach((job) -> ((GenericApplicationContext) context).registerBean(
					StringUtils.uncapitalize(job.getSimpleName()), job, (definition) -> definition.setLazyInit(true))));
	}

	@Test
	void parsesXml() throws Exception {
		DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
		parser.setErrorHandler(null);
		for (CodeBlock block : of("xml")) {
			String content = block.content().startsWith("<?xml") ? block.content()
					: "<fragment>" + block.content() + "</fragment>";
			parses(block, () -> parser.parse(new InputSource(new StringReader(content))));
		}
	}

	@Test
	void parsesYaml() {
		for (CodeBlock block : of("yaml")) {
			// CloudFormation's tags need no constructor
			parses(block, () -> new Yaml().composeAll(new StringReader(block.content())).forEach((node) -> {
			}));
		}
	}

	@Test
	void parsesJson() {
		for (CodeBlock block : of("json")) {
			parses(block, () -> JsonMapper.shared().readTree(block.content()));
		}
	}

	@Test
	void parsesProperties() {
		for (CodeBlock block : of("properties")) {
			Properties properties = new Properties();
			parses(block, () -> properties.load(new StringReader(block.content())));
			assertThat(properties.values()).as(block.place()).doesNotContain("");
		}
	}

	/**
	 * The tests of the applications that pages show compile these files.
	 */
	@Test
	void showsKotlinOnlyInFiles() {
		assertThat(of("kotlin")).isNotEmpty().allSatisfy((block) -> assertThat(block.file()).isNotNull());
	}

	@Test
	void usesOnlyLanguagesThatAreChecked() {
		Set<String> languages = Set.of("java", "kotlin", "groovy", "xml", "yaml", "json", "properties", "sh", "text",
				"toml");
		assertThat(blocks).filteredOn((block) -> !languages.contains(block.language()))
			.extracting(CodeBlock::place)
			.isEmpty();
	}

	private static List<CodeBlock> of(String language) {
		return blocks.stream().filter((block) -> block.language().equals(language)).toList();
	}

	private static void parses(CodeBlock block, Parsing parsing) {
		try {
			parsing.run();
		}
		catch (Exception ex) {
			throw new AssertionError(block.place() + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Parses a block.
	 */
	private interface Parsing {

		void run() throws Exception;

	}

}
