package io.jets.start;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import io.jets.lambda.start.GeneratedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.FileSystemGeneratedFiles;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the generated code, which is compiled and run here, contains what the build
 * has found out.
 */
class GeneratedStartTests {

	private static final String PROPERTIES = "text=a \\\"quoted\\\" $text $L \\\\ ${x:y} \\u00e9\\u2028 \\t \\n end\n"
			+ "empty=\n#---\n$key[0].\\\"x\\\"=second\n";

	private static final String YAML = "int: -2147483648\nlong: 12345678901\ndouble: 1.5\nnan: .nan\nlarge: 1e300\n"
			+ "boolean: true\ntext: \"é\\u0001\"\nlist: [1, a]\n---\nempty: {}\n";

	@TempDir
	private Path classPath;

	@TempDir
	private Path generated;

	private StartedApplication application() {
		return new StartedApplication(this.classPath, ComparedApplication.class);
	}

	@Test
	void containsWhatBuildHasFoundOut() throws IOException {
		Files.writeString(this.classPath.resolve("application.properties"), PROPERTIES);
		Files.writeString(this.classPath.resolve("application.yml"), YAML);
		assertIsGenerated(4);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1000 })
	void containsAllProperties(int count) throws IOException {
		StringBuilder properties = new StringBuilder();
		for (int i = 0; i < count; i++) {
			properties.append("property.number").append(i).append("=value ").append(i).append('\n');
		}
		Files.writeString(this.classPath.resolve("application.properties"), properties);
		Files.writeString(this.classPath.resolve("logback.xml"), "<configuration/>");
		assertIsGenerated((count > 0) ? 1 : 0);
	}

	@Test
	void containsLogLevels() throws IOException {
		Files.writeString(this.classPath.resolve("application.properties"),
				"logging.level.root=warn\nlogging.level[a/b]=off\nlogging.group.shop=a,b\nlogging.level.shop=debug\n");
		assertIsGenerated(1);
		assertThat(application().prepare().logLevels()).containsExactly(Map.entry("root", "WARN"),
				Map.entry("a/b", "OFF"), Map.entry("shop", "DEBUG"));
	}

	@Test
	void isMissingIfStartIsNotCovered() throws IOException {
		Files.writeString(this.classPath.resolve("application.properties"), "spring.main.lazy-initialization=true");
		generate();
		try (Stream<Path> files = Files.walk(this.generated)) {
			assertThat(files).noneMatch((file) -> file.toString().contains(GeneratedStart.FEATURE));
		}
	}

	private void assertIsGenerated(int documents) throws IOException {
		PreparedStart prepared = application().prepare();
		assertThat(prepared.reason()).isNull();
		generate();
		GeneratedStart start = load();
		assertThat(start.documents()).isEqualTo(prepared.documents()).hasSize(documents);
		assertThat(start.initializers()).isEqualTo(prepared.initializers()).isNotEmpty();
		assertThat(start.configuresLogging()).isEqualTo(prepared.configuresLogging());
		assertThat(start.logGroups()).isEqualTo(prepared.logGroups());
		assertThat(start.logLevels()).isEqualTo(prepared.logLevels());
	}

	private void generate() {
		application().in((loader) -> {
			GenericApplicationContext context = new GenericApplicationContext();
			context.setClassLoader(loader);
			DefaultGenerationContext generation = new DefaultGenerationContext(
					new ClassNameGenerator(ClassName.get("com.example", "Main")),
					new FileSystemGeneratedFiles(this.generated));
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			return context;
		});
	}

	private GeneratedStart load() throws IOException {
		String name = "com.example.Main__" + GeneratedStart.FEATURE;
		Path source = this.generated.resolve("sources").resolve(name.replace('.', '/') + ".java");
		int status = ToolProvider.findFirst("javac")
			.orElseThrow()
			.run(System.out, System.err, List
				.of("-proc:none", "-encoding", "US-ASCII", "-Werror", "-d", this.generated.toString(), "-cp",
						System.getProperty("java.class.path"), source.toString())
				.toArray(String[]::new));
		assertThat(status).isZero();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.generated.toUri().toURL() },
				getClass().getClassLoader())) {
			return (GeneratedStart) loader.loadClass(name).getDeclaredConstructor().newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
