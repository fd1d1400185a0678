package io.jets.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs Maven in a copy of a project below {@code src/test/projects}.
 */
final class MavenBuild {

	private static final LocalRepository REPOSITORY = repository();

	private final Path directory;

	/**
	 * Copies a project.
	 * @param project the project's name
	 * @param directory the directory of the copy
	 */
	MavenBuild(String project, Path directory) throws IOException {
		this.directory = directory;
		Path source = Path.of("src/test/projects", project);
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path target = directory.resolve(source.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.writeString(target,
						Files.readString(file).replace("@version@", System.getProperty("jets.test.version")));
			}
		}
	}

	/**
	 * Returns the path of a file of the project.
	 * @param name the file's name, relative to the project's directory
	 */
	Path file(String name) {
		return this.directory.resolve(name);
	}

	/**
	 * Runs Maven and checks that it succeeds.
	 * @param arguments goals and options
	 * @return its output
	 */
	String run(String... arguments) throws IOException, InterruptedException {
		return run(0, Map.of(), arguments);
	}

	/**
	 * Runs Maven and checks that it succeeds.
	 * @param environment additional environment variables
	 * @param arguments goals and options
	 * @return its output
	 */
	String run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
		return run(0, environment, arguments);
	}

	/**
	 * Runs Maven and checks that it fails.
	 * @param arguments goals and options
	 * @return its output
	 */
	String runAndFail(String... arguments) throws IOException, InterruptedException {
		return run(1, Map.of(), arguments);
	}

	private String run(int exitCode, Map<String, String> environment, String... arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("jets.test.maven-home"), "bin", "mvn").toString(), "-B", "-nsu",
						"-Dstyle.color=never", "-Dmaven.repo.local=" + REPOSITORY.path()));
		command.addAll(List.of(arguments));
		Path log = Files.createTempFile(this.directory, "maven", ".log");
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
		// Keeps the SDK away from AWS and from the settings of this machine's user
		String none = this.directory.resolve("no-aws-settings").toString();
		builder.environment().keySet().removeIf((name) -> name.startsWith("AWS_") || name.startsWith("SPRING_"));
		builder.environment()
			.putAll(Map.of("AWS_EC2_METADATA_DISABLED", "true", "AWS_CONFIG_FILE", none, "AWS_SHARED_CREDENTIALS_FILE",
					none));
		builder.environment().putAll(environment);
		int result = builder.start().waitFor();
		String output = Files.readString(log, StandardCharsets.UTF_8);
		assertThat(result).as(output).isEqualTo(exitCode);
		return output;
	}

	private static LocalRepository repository() {
		try {
			return LocalRepository.create(Path.of("target", "it-repository"));
		}
		catch (IOException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

}
