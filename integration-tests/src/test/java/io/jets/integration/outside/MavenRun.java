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
 * A running Maven, {@code mvn spring-boot:run} mostly, with all processes that come of
 * it.
 */
final class MavenRun implements AutoCloseable {

	/** Enough for what Maven may have to download. */
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final long SIGINT_MASK = 1L << 1;

	private final Process maven;

	private final Path log;

	private MavenRun(Process maven, Path log) {
		this.maven = maven;
		this.log = log;
	}

	/**
	 * Build and run an application.
	 * @param folder the application's folder
	 * @param home where Maven is
	 * @param repository the local repository
	 * @param goals what to do, and options
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
		// The developer's own settings of AWS would be honoured
		builder.environment().keySet().removeIf((name) -> name.startsWith("AWS_"));
		return new MavenRun(builder.start(), log);
	}

	/**
	 * Wait for a line of the output.
	 * @param line what it holds
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
	 * Wait until Maven has ended by itself.
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
	 * The application's process.
	 * @return the only child of Maven
	 */
	ProcessHandle application() {
		return this.maven.children().findFirst().orElseThrow();
	}

	/**
	 * Maven, the application, and what the application has started.
	 * @return handles that outlive the processes
	 */
	List<ProcessHandle> processes() {
		return Stream.concat(Stream.of(this.maven.toHandle()), this.maven.descendants()).toList();
	}

	/**
	 * Press Ctrl-C: the terminal tells all processes.
	 * @throws IOException if they cannot be told
	 */
	void interrupt() throws IOException {
		// What a script starts in the background ignores Ctrl-C for good, and its
		// children do so too
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
