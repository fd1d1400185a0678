package io.jets.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs {@link LocalApplication} or another application in a separate JVM.
 */
final class ApplicationProcess implements AutoCloseable {

	private static final String END = "the end of the output";

	private final Process process;

	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

	private final List<String> output = new ArrayList<>();

	private ApplicationProcess(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "output of " + process.pid());
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Starts the application.
	 * @param application the folder or jar with the application's classes
	 * @param others which other entries of this test's class path to take
	 * @param environment variables to add
	 * @param arguments arguments of Spring Boot
	 */
	static ApplicationProcess start(Path application, Predicate<String> others, Map<String, String> environment,
			String... arguments) throws IOException {
		return start(LocalApplication.class, application, others, environment, arguments);
	}

	/**
	 * Starts the application in a process group of its own, as a terminal does.
	 * @param application the folder with the application's classes
	 * @param environment variables to add
	 */
	static ApplicationProcess startGroup(Path application, Map<String, String> environment) throws IOException {
		return start(List.of("setsid"), LocalApplication.class, application, (entry) -> true, environment);
	}

	static ApplicationProcess start(Class<?> mainClass, Path application, Predicate<String> others,
			Map<String, String> environment, String... arguments) throws IOException {
		return start(List.of(), mainClass, application, others, environment, arguments);
	}

	private static ApplicationProcess start(List<String> prefix, Class<?> mainClass, Path application,
			Predicate<String> others, Map<String, String> environment, String... arguments) throws IOException {
		String classPath = Stream.concat(Stream.of(application.toString()),
				Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
					.filter((entry) -> !entry.endsWith("test-classes"))
					.filter(others))
			.collect(Collectors.joining(File.pathSeparator));
		List<String> command = new ArrayList<>(prefix);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
				mainClass.getName(), "--jets.local.port=0"));
		command.addAll(Arrays.asList(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		return new ApplicationProcess(builder.start());
	}

	private void read() {
		try (BufferedReader reader = this.process.inputReader(StandardCharsets.UTF_8)) {
			reader.lines().forEach(this.lines::add);
		}
		catch (IOException | UncheckedIOException ex) {
			// The process was ended
		}
		this.lines.add(END);
	}

	/**
	 * Waits for a line.
	 * @return the line that contains the text
	 */
	String await(String text) throws InterruptedException {
		String line = "";
		while (!line.contains(text)) {
			line = Objects.requireNonNullElse(this.lines.poll(60, TimeUnit.SECONDS), END);
			this.output.add(line);
			assertThat(line).as("%s in%n%s", text, output()).isNotEqualTo(END);
		}
		return line;
	}

	/**
	 * Waits until the process ends by itself.
	 */
	int awaitEnd() throws InterruptedException {
		assertThat(this.process.waitFor(60, TimeUnit.SECONDS)).as(output()).isTrue();
		drain();
		return this.process.exitValue();
	}

	/**
	 * Reads the output to its end.
	 */
	void drain() throws InterruptedException {
		String line = "";
		while (!line.equals(END)) {
			line = this.lines.take();
			this.output.add(line);
		}
	}

	ProcessHandle handle() {
		return this.process.toHandle();
	}

	/**
	 * Returns all output that was read.
	 */
	String output() {
		return String.join("\n", this.output);
	}

	@Override
	public void close() {
		this.process.descendants().forEach(ProcessHandle::destroyForcibly);
		this.process.destroyForcibly();
	}

}
