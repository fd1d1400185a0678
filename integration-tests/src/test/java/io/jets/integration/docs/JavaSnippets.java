package io.jets.integration.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import io.jets.annotation.Job;

import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;

/**
 * Compiles the Java blocks of pages against the tests' class path.
 */
final class JavaSnippets {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private final List<JavaSnippet> snippets = new ArrayList<>();

	private final Path output;

	private final ClassLoader classLoader;

	JavaSnippets(List<CodeBlock> blocks, Path output) throws IOException {
		for (CodeBlock block : blocks) {
			if (block.language().equals("java")) {
				this.snippets.add(JavaSnippet.of(block, this.snippets.size()));
			}
			else if (block.file() != null && block.file().startsWith(RESOURCES)) {
				block.write(output.resolve("files"));
			}
		}
		this.output = Files.createDirectories(output.resolve("classes"));
		this.classLoader = new URLClassLoader(
				new URL[] { this.output.toUri().toURL(), output.resolve("files").resolve(RESOURCES).toUri().toURL() },
				getClass().getClassLoader());
	}

	/**
	 * Returns the class loader of the compiled blocks and of the resources that pages
	 * show.
	 */
	ClassLoader classLoader() {
		return this.classLoader;
	}

	List<JavaSnippet> all() {
		return this.snippets;
	}

	/**
	 * Compiles all blocks.
	 * @return the compiler's errors, with page and line
	 */
	List<String> compile() throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
			compiler
				.getTask(new StringWriter(), files, diagnostics,
						List.of("-d", this.output.toString(), "-proc:none", "-parameters", "-Xlint:none"), null,
						this.snippets)
				.call();
		}
		return diagnostics.getDiagnostics()
			.stream()
			.filter((diagnostic) -> diagnostic.getSource() instanceof JavaSnippet)
			.map((diagnostic) -> ((JavaSnippet) diagnostic.getSource()).place(diagnostic.getLineNumber()) + ": "
					+ diagnostic.getMessage(null))
			.toList();
	}

	/**
	 * Returns the job classes of a compiled block.
	 */
	List<Class<?>> jobs(JavaSnippet snippet) throws IOException {
		String packageName = snippet.packageName();
		try (Stream<Path> classes = Files.list(this.output.resolve(packageName.replace('.', '/')))) {
			return classes.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".class"))
				.sorted()
				.map((name) -> packageName + "." + name.substring(0, name.length() - ".class".length()))
				.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, this.classLoader))
				.filter((type) -> !type.isAnnotation() && MergedAnnotations.from(type).isPresent(Job.class))
				.toList();
		}
	}

}
