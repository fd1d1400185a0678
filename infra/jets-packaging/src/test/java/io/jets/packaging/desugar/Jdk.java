package io.jets.packaging.desugar;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JDK, whose tools run in separate processes.
 *
 * @param home its directory
 */
record Jdk(Path home) {

	static Jdk current() {
		return new Jdk(Path.of(System.getProperty("java.home")));
	}

	/**
	 * Returns the JDKs 25 that are found where distributions install them.
	 * @return one JDK, or none
	 */
	static List<Jdk> of25() throws IOException {
		List<Path> homes = new ArrayList<>();
		Stream.ofNullable(System.getenv("JAVA_HOME_25")).map(Path::of).forEach(homes::add);
		Path installed = Path.of("/usr/lib/jvm");
		if (Files.isDirectory(installed)) {
			try (DirectoryStream<Path> directories = Files.newDirectoryStream(installed, "*25*")) {
				directories.forEach(homes::add);
			}
		}
		return homes.stream()
			.filter((home) -> Files.isExecutable(home.resolve("bin/javac")))
			.limit(1)
			.map(Jdk::new)
			.toList();
	}

	void compile(int release, Path sources, Path target) throws IOException {
		List<String> command = new ArrayList<>(List.of("javac", "-nowarn", "-Xlint:none", "-proc:none", "--release",
				"" + release, "-d", target.toString()));
		try (Stream<Path> files = Files.walk(sources)) {
			files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> release >= 17 || !file.endsWith("Records.java"))
				.filter((file) -> release >= 25 || !file.endsWith("Patterns.java"))
				.map(Path::toString)
				.sorted()
				.forEach(command::add);
		}
		run(command);
	}

	/**
	 * Runs a tool.
	 * @return what it prints
	 */
	String run(List<String> command) throws IOException {
		List<String> absolute = new ArrayList<>(command);
		absolute.set(0, this.home.resolve("bin").resolve(command.get(0)).toString());
		Process process = new ProcessBuilder(absolute).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.onExit().join().exitValue() != 0) {
			throw new IllegalStateException(output);
		}
		return output;
	}

	@Override
	public String toString() {
		return this.home.getFileName().toString();
	}

}
