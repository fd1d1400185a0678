package io.jets.lean.record;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import io.jets.function.record.GeneratedReaders;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.FileSystemGeneratedFiles;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose sources are compiled and processed ahead of time, as by Spring
 * Boot's plugin.
 *
 * @param main its class with {@code @EnableAutoConfiguration}
 * @param readers the readers that were generated
 */
record CompiledApplication(Class<?> main, GeneratedReaders readers) {

	/**
	 * Compiles and processes an application.
	 * @param name the name of its class in the package {@code app}
	 * @param records the members of this class: records and other types
	 * @param items the names of the records that jobs accept
	 */
	static CompiledApplication of(String name, String records, List<String> items) {
		try {
			// Classes are loaded as long as the JVM runs, so the directory is not deleted
			Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "readers")), "app");
			Path classes = Files.createDirectory(directory.resolve("classes"));
			Path sources = Files.createDirectory(directory.resolve("sources"));
			Files.writeString(sources.resolve(name + ".java"), source(name, records, items));
			compile(sources, classes, (file) -> true);
			ClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
					CompiledApplication.class.getClassLoader());
			Class<?> main = loader.loadClass("app." + name);
			Path generated = Files.createDirectory(directory.resolve("generated"));
			process(main, generated);
			compile(generated, classes, (file) -> file.endsWith("Reader.java") || file.endsWith("Readers.java"));
			return new CompiledApplication(main,
					(GeneratedReaders) loader.loadClass("app." + name + "__Readers")
						.getDeclaredConstructor()
						.newInstance());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	Class<?> type(String record) {
		try {
			return this.main.getClassLoader().loadClass(this.main.getName() + "$" + record);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static String source(String name, String records, List<String> items) {
		StringBuilder jobs = new StringBuilder();
		for (String item : items) {
			jobs.append("""
						@io.jets.annotation.DynamoDbStream("orders")
						void change%1$s(io.jets.event.Change<%1$s> change) {
						}

						@io.jets.annotation.EventPattern("{\\"source\\": [\\"a\\"]}")
						void event%1$s(io.jets.event.BusEvent<%1$s> event) {
						}

					""".formatted(item));
		}
		return """
				package app;

				@io.jets.annotation.Job
				@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
				@org.springframework.boot.autoconfigure.EnableAutoConfiguration
				public class %s {

				%s
				%s
				}
				""".formatted(name, jobs, records);
	}

	private static void process(Class<?> main, Path generated) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.setClassLoader(main.getClassLoader());
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("processing", Map.of("spring.aot.processing", "true")));
			context.register(main);
			DefaultGenerationContext generation = new DefaultGenerationContext(
					new ClassNameGenerator(ClassName.get(main)), new FileSystemGeneratedFiles(generated));
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
		}
	}

	private static void compile(Path sources, Path classes, Predicate<String> selected) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp",
				classes + File.pathSeparator + System.getProperty("java.class.path")));
		try (Stream<Path> files = Files.walk(sources)) {
			files.filter(Files::isRegularFile).map(Path::toString).filter(selected).forEach(arguments::add);
		}
		int status = ToolProvider.findFirst("javac")
			.orElseThrow()
			.run(System.out, System.err, arguments.toArray(String[]::new));
		assertThat(status).isZero();
	}

}
