package io.jets.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.browser.application.ConsoleApplication;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the application from a project folder of its own, with devtools.
 */
final class ConsoleProcess implements AutoCloseable {

	private static final String END = "the end of the output";

	private static final List<String> TEST_LIBRARIES = List.of("selenium", "axe-core", "opentelemetry", "junit",
			"surefire");

	private final Path project;

	private final int port;

	private final Process process;

	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

	private ConsoleProcess(Path project, int port, String... arguments) throws IOException {
		this.project = project;
		this.port = port;
		String classPath = Stream
			.concat(Stream.of(classes().toString()),
					Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
						.filter((entry) -> !entry.endsWith("test-classes"))
						.filter((entry) -> TEST_LIBRARIES.stream().noneMatch(entry::contains)))
			.collect(Collectors.joining(File.pathSeparator));
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath,
				ConsoleApplication.class.getName(), "--jets.local.port=" + port,
				"--spring.devtools.restart.poll-interval=200ms", "--spring.devtools.restart.quiet-period=100ms"));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		// Nothing on AWS answers
		builder.environment().putAll(Map.of("AWS_REGION", "eu-central-1", "AWS_EC2_METADATA_DISABLED", "true"));
		this.process = builder.start();
		Thread reader = new Thread(this::read, "output of " + this.process.pid());
		reader.setDaemon(true);
		reader.start();
		awaitStart();
	}

	/**
	 * Starts the application on a free port.
	 * @param project an empty folder
	 * @param arguments the settings
	 */
	static ConsoleProcess start(Path project, String... arguments) throws Exception {
		Path source = Path.of(ConsoleApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		FileSystemUtils.copyRecursively(source, project.resolve("target/classes"));
		Files.writeString(project.resolve("pom.xml"), "<project/>");
		return new ConsoleProcess(project, freePort(), arguments);
	}

	private static int freePort() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
	}

	/**
	 * Kills the application and starts it again on the same port.
	 */
	ConsoleProcess kill() throws Exception {
		end();
		return startAgain();
	}

	/**
	 * Starts the application on the same port after it was {@linkplain #end() killed}.
	 */
	ConsoleProcess startAgain() throws Exception {
		return new ConsoleProcess(this.project, this.port);
	}

	/**
	 * Kills the application.
	 */
	void end() throws Exception {
		List<ProcessHandle> children = this.process.descendants().toList();
		this.process.destroyForcibly().waitFor();
		for (ProcessHandle child : children) {
			child.onExit().get(30, TimeUnit.SECONDS);
		}
	}

	/**
	 * Makes devtools restart the application.
	 */
	void restart() throws Exception {
		Files.setLastModifiedTime(classes().resolve(ConsoleApplication.class.getName().replace('.', '/') + ".class"),
				FileTime.from(Instant.now().plusSeconds(60)));
		awaitStart();
	}

	private Path classes() {
		return this.project.resolve("target/classes");
	}

	private void awaitStart() {
		String line = "";
		StringBuilder output = new StringBuilder();
		while (!line.contains("Started ConsoleApplication")) {
			try {
				line = Objects.requireNonNullElse(this.lines.poll(120, TimeUnit.SECONDS), END);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			output.append(line).append('\n');
			assertThat(line).as("%s", output).isNotEqualTo(END);
		}
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

	String url() {
		return "http://localhost:" + this.port;
	}

	int port() {
		return this.port;
	}

	Path project() {
		return this.project;
	}

	@Override
	public void close() throws Exception {
		this.process.destroy();
		this.process.waitFor();
	}

}
