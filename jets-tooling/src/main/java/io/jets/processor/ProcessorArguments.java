package io.jets.processor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The arguments of {@link JobsProcessor}.
 *
 * @param output the name of the output
 * @param classesDirectory the directory of the application's classes
 * @param outputDirectory the directory to write to
 * @param options the options {@code --name=value} in the given order
 */
record ProcessorArguments(String output, Path classesDirectory, Path outputDirectory, Map<String, String> options) {

	private static final int POSITIONAL = 3;

	static ProcessorArguments parse(String... args) {
		if (args.length < POSITIONAL) {
			throw new IllegalArgumentException("Usage: " + JobsProcessor.class.getName()
					+ " <output> <classes directory> <output directory> [--name=value ...]");
		}
		Map<String, String> options = new LinkedHashMap<>();
		Arrays.stream(args).skip(POSITIONAL).forEach((arg) -> {
			int separator = arg.indexOf('=');
			if (!arg.startsWith("--") || separator < 0) {
				throw new IllegalArgumentException("\"" + arg + "\" is not an option of the form --name=value");
			}
			options.put(arg.substring(2, separator), arg.substring(separator + 1));
		});
		return new ProcessorArguments(args[0], Path.of(args[1]), Path.of(args[2]), options);
	}

}
