package io.jets.integration.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.util.Assert;
import org.springframework.util.FileSystemUtils;

/**
 * Processes an application ahead of time as {@code spring-boot:process-aot} does: in a
 * JVM with the application, its libraries and the library's build tools on the class
 * path.
 *
 * @param task the files of the application
 */
record AheadOfTimeBuild(TaskDirectory task) {

	/**
	 * Processes the application.
	 * @param mainClass its main class
	 * @param options options of the JVM
	 * @return the log
	 * @throws IOException if files cannot be read or written
	 */
	String run(String mainClass, String... options) throws IOException {
		Path work = Files.createTempDirectory(this.task.path().getParent(), "aot");
		String classPath = classPath();
		Path log = work.resolve("log");
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(options));
		command.addAll(List.of("-cp", classPath, SpringApplicationAotProcessor.class.getName(), mainClass,
				work.resolve("sources").toString(), work.resolve("resources").toString(),
				work.resolve("classes").toString(), "test", "test"));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		int status = process.onExit().join().exitValue();
		String lines = Files.readString(log);
		Assert.state(status == 0, () -> "process-aot failed: " + lines);
		for (String output : List.of("resources", "classes")) {
			Path generated = Files.createDirectories(work.resolve(output));
			FileSystemUtils.copyRecursively(generated, this.task.path());
		}
		compile(work.resolve("sources"), classPath);
		Files.writeString(this.task.path().resolve("spring.properties"), "spring.aot.enabled=true");
		return lines;
	}

	private String classPath() throws IOException {
		List<String> entries = new ArrayList<>(List.of(this.task.path().toString()));
		try (Stream<Path> libraries = Files.list(this.task.path().resolve("lib"))) {
			libraries.sorted().map(Path::toString).forEach(entries::add);
		}
		Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> entry.contains("jets-tooling"))
			.forEach(entries::add);
		return String.join(File.pathSeparator, entries);
	}

	private void compile(Path sources, String classPath) throws IOException {
		List<String> arguments = new ArrayList<>(
				List.of("-proc:none", "-nowarn", "-d", this.task.path().toString(), "-cp", classPath));
		try (Stream<Path> files = Files.walk(sources)) {
			files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
		}
		int status = ToolProvider.findFirst("javac")
			.orElseThrow()
			.run(System.out, System.err, arguments.toArray(String[]::new));
		Assert.state(status == 0, () -> "Cannot compile " + sources);
	}

}
