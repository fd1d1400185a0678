package io.jets.integration.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A running Maven build, usually {@code mvn spring-boot:run}, with all processes that it
 * starts.
 */
final class MavenRun implements AutoCloseable {

	/** Long enough for Maven to download missing artifacts. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final long SIGINT_MASK = 1L << 1;

	private final Process maven;

	private final Path log;

	private MavenRun(Process maven, Path log) {
		this.maven = maven;
		this.log = log;
	}

	/**
	 * Starts Maven on an application.
	 * @param folder the application's folder
	 * @param home Maven's home directory
	 * @param repository the local repository
	 * @param goals goals and options
	 * @return the run
	 * @throws IOException if Maven cannot be started
	 */
	static MavenRun start(Path folder, Path home, LocalRepository repository, String... goals) throws IOException {
		Path log = Files.createTempFile(folder, "run", ".log");
		List<String> command = new ArrayList<>(List.of(home.resolve("bin").resolve("mvn").toString(), "-B", "-ntp",
				"-Dmaven.repo.local=" + repository.path(), "-Dspring-boot.run.arguments=--jets.local.port=0"));
		command.addAll(List.of(goals));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
		// The AWS SDK would use the developer's own settings
		builder.environment().keySet().removeIf((name) -> name.startsWith("AWS_"));
		return new MavenRun(builder.start(), log);
	}

	/**
	 * Waits for a line of the output.
	 * @param line a pattern that the line contains
	 * @return the match
	 */
	MatchResult await(Pattern line) {
		return Awaitility.await("output of " + line)
			.atMost(PATIENCE)
			.failFast(() -> assertThat(this.maven.isAlive()).as("Maven has ended:%n%s", output()).isTrue())
			.until(() -> line.matcher(output()).results().findFirst(), (match) -> match.isPresent())
			.orElseThrow();
	}

	/**
	 * Waits until Maven ends without being interrupted.
	 * @return its output
	 */
	String awaitEnd() {
		this.maven.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
		return output();
	}

	String output() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Returns the application's process.
	 * @return the only child of Maven
	 */
	ProcessHandle application() {
		return this.maven.children().findFirst().orElseThrow();
	}

	/**
	 * Returns Maven, the application, and the processes that the application has started.
	 * @return handles that remain valid after the processes have ended
	 */
	List<ProcessHandle> processes() {
		return Stream.concat(Stream.of(this.maven.toHandle()), this.maven.descendants()).toList();
	}

	/**
	 * Sends the signal of Ctrl-C to all processes, as a terminal does.
	 * @throws IOException if the signal cannot be sent
	 */
	void interrupt() throws IOException {
		// A process that a script starts in the background ignores Ctrl-C permanently,
		// and so do its children
		String signal = ignoresInterrupt() ? "-TERM" : "-INT";
		List<String> command = Stream
			.concat(Stream.of("kill", signal), processes().stream().map((process) -> "" + process.pid()))
			.toList();
		new ProcessBuilder(command).inheritIO().start().onExit().join();
	}

	private boolean ignoresInterrupt() throws IOException {
		try (Stream<String> status = Files.lines(Path.of("/proc", "" + this.maven.pid(), "status"))) {
			return status.filter((line) -> line.startsWith("SigIgn:"))
				.mapToLong((line) -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
				.anyMatch((mask) -> (mask & SIGINT_MASK) != 0);
		}
	}

	@Override
	public void close() {
		processes().forEach(ProcessHandle::destroyForcibly);
	}

}
