package io.jets.local;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import io.jets.local.dynamodb.DynamoDbClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests of applications in separate JVMs: whether jobs fire, and how the applications
 * end.
 */
class LocalProcessTests {

	private static final String[] QUICK_RESTART = { "--spring.devtools.restart.poll-interval=200ms",
			"--spring.devtools.restart.quiet-period=100ms" };

	@TempDir
	private Path folder;

	@Test
	void firesJobsFromClassFolderAndEndsWithApplication() throws Exception {
		try (ApplicationProcess application = ApplicationProcess.start(classes(), (entry) -> true, Map.of())) {
			application.await("Jobs fire locally (LocalApplication runs from a class folder)");
			application.await("ready");
			List<ProcessHandle> children = application.handle().descendants().toList();
			assertThat(children).hasSize(1);
			application.handle().destroy();
			application.awaitEnd();
			for (ProcessHandle child : children) {
				child.onExit().get(30, TimeUnit.SECONDS);
			}
		}
	}

	@Test
	void leavesNoProcessWhenApplicationIsKilled() throws Exception {
		try (ApplicationProcess application = ApplicationProcess.start(classes(), (entry) -> true, Map.of())) {
			application.await("ready");
			ProcessHandle child = application.handle().descendants().findFirst().orElseThrow();
			application.handle().destroyForcibly();
			child.onExit().get(30, TimeUnit.SECONDS);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "INT", "TERM", "HUP" })
	void endsWithoutReportOrFilesWhenAllItsProcessesGetSignal(String signal) throws Exception {
		assumeThat(Path.of("/usr/bin/setsid")).exists();
		Path temporary = Files.createDirectory(this.folder.resolve("temporary"));
		try (ApplicationProcess application = ApplicationProcess.startGroup(classes(),
				Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary))) {
			application.await("ready");
			ProcessHandle child = application.handle().descendants().findFirst().orElseThrow();
			new ProcessBuilder("kill", "-" + signal, "--", "-" + application.handle().pid()).start().waitFor();
			application.awaitEnd();
			child.onExit().get(30, TimeUnit.SECONDS);
			assertThat(application.output()).doesNotContain("unexpectedly", "ERROR");
			assertThat(temporary).isEmptyDirectory();
		}
	}

	@Test
	void leavesNoFilesWhenApplicationIsKilled() throws Exception {
		Path temporary = Files.createDirectory(this.folder.resolve("temporary"));
		try (ApplicationProcess application = ApplicationProcess.start(classes(), (entry) -> true,
				Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary))) {
			application.await("ready");
			ProcessHandle child = application.handle().descendants().findFirst().orElseThrow();
			application.handle().destroyForcibly();
			child.onExit().get(30, TimeUnit.SECONDS);
			assertThat(temporary).isEmptyDirectory();
		}
	}

	@Test
	void reportsFolderOfAnotherApplicationWithoutStackTrace() throws Exception {
		String path = "--jets.local.dynamodb.path=" + this.folder.resolve("data");
		Path classes = classes();
		try (ApplicationProcess first = ApplicationProcess.start(classes, (entry) -> true, Map.of(), path)) {
			first.await("ready");
			try (ApplicationProcess second = ApplicationProcess.start(classes, (entry) -> true, Map.of(), path)) {
				second.awaitEnd();
				assertThat(second.output()).contains("APPLICATION FAILED TO START", "Description:",
						"cannot be used. Another application uses it", "Action:", "Stop the other application, or set")
					.doesNotContain("\tat ");
			}
		}
	}

	@Test
	void doesNotFireJobsFromJarUnlessEnabled() throws Exception {
		Path jar = jar(classes());
		try (ApplicationProcess application = ApplicationProcess.start(jar, (entry) -> true, Map.of())) {
			assertThat(application.awaitEnd()).isZero();
			assertThat(application.output()).contains("ready", "it runs from a jar. Set jets.local.enabled=true")
				.doesNotContain("Jobs fire locally", "jets.local.dynamodb.endpoint");
		}
		try (ApplicationProcess application = ApplicationProcess.start(jar, (entry) -> true, Map.of(),
				"--jets.local.enabled=true")) {
			application.await("Jobs fire locally (jets.local.enabled is true)");
		}
	}

	@Test
	void namesAllThatStreamJobsNeedWhenRunFromJarWithoutDynamoDbLocal() throws Exception {
		try (ApplicationProcess application = ApplicationProcess.start(jar(classes()),
				(entry) -> !entry.contains("DynamoDBLocal"), Map.of())) {
			assertThat(application.awaitEnd()).isZero();
			assertThat(application.output()).contains("Set jets.local.enabled=true to make them fire, and "
					+ "jets.local.dynamodb.endpoint for those on DynamoDB streams");
		}
	}

	@Test
	void doesNotFireJobsOnLambda() throws Exception {
		try (ApplicationProcess application = ApplicationProcess.start(classes(), (entry) -> true,
				Map.of("AWS_LAMBDA_FUNCTION_NAME", "f"), "--jets.local.enabled=true")) {
			assertThat(application.awaitEnd()).isZero();
			assertThat(application.output()).contains("ready").doesNotContain("Jobs fire locally");
		}
	}

	@Test
	void logsOnceHowToAddDynamoDbLocalWhenMissing() throws Exception {
		try (ApplicationProcess application = ApplicationProcess.start(classes(),
				(entry) -> !entry.contains("DynamoDBLocal"), Map.of())) {
			application.await("DynamoDB Local is not on the class path");
			application.await("<artifactId>DynamoDBLocal</artifactId>");
			application.await("Jobs fire locally");
			application.await("jobs-stream   stream local-orders       does not fire: DynamoDB Local is missing");
			application.await("ready");
			assertThat(application.output()).containsOnlyOnce("DynamoDB Local is not on the class path");
			assertThat(application.handle().descendants()).isEmpty();
		}
	}

	@Test
	void keepsTablesPositionsAndJournalWhenDevtoolsRestarts() throws Exception {
		Path classes = classes();
		try (ApplicationProcess application = ApplicationProcess.start(classes, (entry) -> true, Map.of(),
				QUICK_RESTART)) {
			URI endpoint = endpoint(application.await("Jobs fire locally"));
			String journal = application.await(" has 0 entries").replaceFirst(" has .*", "");
			application.await("ready");
			ProcessHandle child = application.handle().descendants().findFirst().orElseThrow();
			put(endpoint, "1");
			application.await("jobs-stream: stream local-orders, 1 record");
			Files.setLastModifiedTime(classes.resolve("io/jets/local/LocalApplication.class"),
					FileTime.from(Instant.now().plusSeconds(60)));
			endpoint = endpoint(application.await("Jobs fire locally"));
			assertThat(application.await(" entries")).isEqualTo(journal + " has 2 entries");
			put(endpoint, "2");
			application.await("stream {\"id\":{\"S\":\"2\"}}");
			assertThat(application.output()).containsOnlyOnce("stream {\"id\":{\"S\":\"1\"}}")
				.containsOnlyOnce("Created table local-orders");
			assertThat(application.handle().descendants()).containsExactly(child);
		}
	}

	@Test
	void keepsTablesAndPositionsInFolderWhenApplicationIsKilled() throws Exception {
		Path classes = classes();
		String kept = "--jets.local.dynamodb.path=" + this.folder.resolve("data");
		try (ApplicationProcess application = ApplicationProcess.start(classes, (entry) -> true, Map.of(), kept)) {
			URI endpoint = endpoint(application.await("Jobs fire locally"));
			put(endpoint, "1");
			application.await("stream {\"id\":{\"S\":\"1\"}}");
			put(endpoint, "2");
			application.await("stream {\"id\":{\"S\":\"2\"}}");
			ProcessHandle child = application.handle().descendants().findFirst().orElseThrow();
			application.handle().destroyForcibly();
			child.onExit().get(30, TimeUnit.SECONDS);
		}
		try (ApplicationProcess application = ApplicationProcess.start(classes, (entry) -> true, Map.of(), kept)) {
			put(endpoint(application.await("Jobs fire locally")), "3");
			application.await("stream {\"id\":{\"S\":\"3\"}}");
			assertThat(application.output()).doesNotContain("Created table", "stream {\"id\":{\"S\":\"1\"}}");
		}
	}

	private static URI endpoint(String line) {
		return URI.create(line.replaceAll(".*(http://localhost:\\d+).*", "$1"));
	}

	private static void put(URI endpoint, String id) {
		try (DynamoDbClients clients = DynamoDbClients.local(endpoint, "us-east-1")) {
			clients.dynamoDb()
				.putItem((request) -> request.tableName("local-orders").item(Map.of("id", AttributeValue.fromS(id))));
		}
	}

	private Path classes() throws Exception {
		Path source = Path.of(LocalApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		Path classes = this.folder.resolve("classes");
		FileSystemUtils.copyRecursively(source, classes);
		return classes;
	}

	private Path jar(Path classes) throws Exception {
		Path jar = this.folder.resolve("application.jar");
		try (OutputStream out = Files.newOutputStream(jar);
				JarOutputStream entries = new JarOutputStream(out);
				Stream<Path> files = Files.walk(classes).filter(Files::isRegularFile)) {
			for (Path file : files.toList()) {
				entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
				Files.copy(file, entries);
			}
		}
		return jar;
	}

}
