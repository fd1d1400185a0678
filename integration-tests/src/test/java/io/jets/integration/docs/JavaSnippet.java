package io.jets.integration.docs;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.SimpleJavaFileObject;

/**
 * A Java block of a page as a compilation unit. A complete file is compiled without
 * changes. A fragment gets imports and, if it consists of members, a surrounding class.
 * These additions are on one line, so that the compiler's line numbers remain those of
 * the block.
 */
final class JavaSnippet extends SimpleJavaFileObject {

	private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

	private static final Pattern TYPE = Pattern
		.compile("^(?:public )?(?:final )?(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);

	private static final Pattern METHOD = Pattern.compile("^(?!\\s|(?:public )?record )[\\w<>,.?\\[\\] ]+ \\w+\\(",
			Pattern.MULTILINE);

	private static final String IMPORTS = List
		.of("io.jets.annotation.*", "io.jets.event.*", "io.jets.event.item.*", "io.jets.function.*", "io.jets.lambda.*",
				"io.jets.test.*", "io.jets.test.autoconfigure.*", "io.jets.test.coverage.*", "io.jets.test.event.*",
				"io.jets.test.template.*", "com.amazonaws.services.lambda.runtime.*",
				"com.amazonaws.services.lambda.runtime.events.*", "com.fasterxml.jackson.annotation.*", "java.io.*",
				"java.lang.annotation.*", "java.math.*", "java.time.*", "java.util.*", "java.util.concurrent.*",
				"org.junit.jupiter.api.*", "org.junit.jupiter.params.*", "org.slf4j.*",
				"org.springframework.beans.factory.annotation.*", "org.springframework.boot.test.context.*",
				"org.springframework.context.annotation.*", "tools.jackson.databind.*",
				"org.springframework.test.context.bean.override.mockito.*", "static io.jets.annotation.OperationType.*",
				"static io.jets.test.result.Reason.*", "static io.jets.test.template.SamResources.*",
				"static org.assertj.core.api.Assertions.*", "static org.mockito.Mockito.verify")
		.stream()
		.map((name) -> "import " + name + ";")
		.collect(Collectors.joining());

	private final CodeBlock block;

	private final String packageName;

	private final String content;

	private JavaSnippet(CodeBlock block, String packageName, String type, String content) {
		super(URI.create("string:///" + packageName.replace('.', '/') + "/" + type + Kind.SOURCE.extension),
				Kind.SOURCE);
		this.block = block;
		this.packageName = packageName;
		this.content = content;
	}

	static JavaSnippet of(CodeBlock block, int number) {
		Matcher file = PACKAGE.matcher(block.content());
		Matcher type = TYPE.matcher(block.content());
		String content = block.content().replace("{ … }", "{ }");
		if (file.find()) {
			return new JavaSnippet(block, file.group(1), type.find() ? type.group(1) : "package-info", content);
		}
		String packageName = "snippet" + number;
		String start = "package " + packageName + ";" + IMPORTS;
		String declarations = block.declarations().replaceAll("\\R\\s*", " ") + " ";
		if (type.find() && !METHOD.matcher(content).find()) {
			// Imports come before types
			return new JavaSnippet(block, packageName, type.group(1),
					content.startsWith("import ") ? start + content + declarations : start + declarations + content);
		}
		// A fragment of a configuration is not a job
		String annotation = content.contains("@Bean") ? "@Configuration" : "@Job";
		return new JavaSnippet(block, packageName, "Fragment",
				start + annotation + " class Fragment { " + declarations + content + "}");
	}

	@Override
	public CharSequence getCharContent(boolean ignoreEncodingErrors) {
		return this.content;
	}

	String packageName() {
		return this.packageName;
	}

	/**
	 * Returns the page and the line of a line of this unit.
	 */
	String place(long line) {
		int colon = this.block.place().lastIndexOf(':');
		return this.block.place().substring(0, colon + 1)
				+ (Integer.parseInt(this.block.place().substring(colon + 1)) + line - 1);
	}

	@Override
	public String toString() {
		return this.block.place();
	}

}
