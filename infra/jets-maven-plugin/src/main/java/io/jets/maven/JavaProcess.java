package io.jets.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs a Java program in a separate JVM.
 *
 * @param java the {@code java} command
 * @param workDirectory the directory of the program's argument file and of the file that
 * receives its standard error
 * @param classPath the class path
 * @param mainClass the class to run
 */
record JavaProcess(String java, Path workDirectory, List<Path> classPath, String mainClass) {

	private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
			"-Dsun.stdout.encoding=UTF-8", "-Dsun.stderr.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
			"-Dstderr.encoding=UTF-8");

	/**
	 * Runs the program and waits until it ends.
	 * @param directory the program's working directory
	 * @param arguments the program's arguments
	 * @param output receives the lines of its standard output
	 * @return its exit code and errors
	 * @throws IOException if the program cannot be started
	 * @throws InterruptedException if this thread is interrupted; the program is
	 * terminated
	 */
	Result run(Path directory, List<String> arguments, Consumer<String> output)
			throws IOException, InterruptedException {
		Files.createDirectories(this.workDirectory);
		Path argumentFile = this.workDirectory.resolve("java.args");
		Files.writeString(argumentFile, argumentFile(arguments));
		Path errors = this.workDirectory.resolve("java.err");
		Process process = new ProcessBuilder(this.java, "@" + argumentFile).directory(directory.toFile())
			.redirectError(errors.toFile())
			.start();
		try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
			process.getOutputStream().close();
			lines.lines().forEach(output);
			return new Result(process.waitFor(), Files.readString(errors).strip());
		}
		finally {
			process.destroy();
		}
	}

	/**
	 * Returns the content of an argument file. A class path may be too long for a command
	 * line.
	 */
	private String argumentFile(List<String> arguments) {
		String classPath = this.classPath.stream()
			.map(Path::toString)
			.collect(Collectors.joining(System.getProperty("path.separator")));
		StringBuilder file = new StringBuilder();
		OPTIONS.forEach((option) -> file.append(option).append('\n'));
		file.append("-cp\n").append(quote(classPath)).append('\n').append(this.mainClass).append('\n');
		arguments.forEach((argument) -> file.append(quote(argument)).append('\n'));
		return file.toString();
	}

	private static String quote(String argument) {
		return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
	}

	/**
	 * The result of a program.
	 *
	 * @param exitCode the exit code
	 * @param errors the content of its standard error
	 */
	record Result(int exitCode, String errors) {

	}

}
