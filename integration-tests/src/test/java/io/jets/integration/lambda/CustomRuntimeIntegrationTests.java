package io.jets.integration.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

import io.jets.integration.SampleEvent;
import io.jets.packaging.application.PackagingException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests archives with their own Java runtime: unpacked as on Lambda, in another place
 * than that of the training, and started by {@code bootstrap}.
 */
@EnabledOnOs(OS.LINUX)
class CustomRuntimeIntegrationTests {

	private static final String NO_CACHE = "Starts without the cache of jets:package";

	private static final String PROBE = "io.jets.probe.ProbeApplication";

	private static final String ONCE = "io.jets.once.OnceApplication";

	private static final String SAMPLE = "io.jets.sample.SampleApplication";

	@TempDir
	private static Path directory;

	private static CustomRuntimeArchive archive;

	private static String trainingLog;

	@BeforeAll
	static void train() throws IOException, PackagingException {
		if (!Files.isExecutable(Path.of(System.getProperty("java.home"), "bin", "jlink"))) {
			throw new TestAbortedException("SKIPPED: the JDK that runs the tests has no jlink");
		}
		TaskDirectory task = TaskDirectory.ofSample(directory.resolve("sample"));
		archive = CustomRuntimeArchive.train(task, SAMPLE, Map.of(), null, work());
		trainingLog = Files.readString(work().resolve("training/training.log"));
	}

	@Test
	void startsAllJobsOfSampleWithCache() throws IOException {
		TaskDirectory task = archive.unzip(directory.resolve("all"));
		Map<String, LambdaProcess> functions = new LinkedHashMap<>();
		try {
			for (DeployedFunction function : DeployedFunction.read()) {
				functions.put(function.job(), LambdaProcess.bootstrap(task, function.environment()));
			}
			assertThat(functions).hasSize(7);
			assertThat(List.of("SecurityJob#detectSecurityGroupChanges", "SecurityJob#instanceStopping",
					"SecurityJob#performSomeLogic", "HardJob#dig", "HardJob#lift"))
				.allSatisfy((job) -> assertThat(invoke(functions.get(job), SampleEvent.EC2)).isEqualTo("null"));
			assertThat(List.of("ClerkJob#file", "HistoryJob#tell"))
				.allSatisfy((job) -> assertThat(invoke(functions.get(job), SampleEvent.DYNAMODB))
					.isEqualTo("{\"batchItemFailures\":[]}"));
			assertThat(functions.values()).allSatisfy((function) -> assertThat(function.log()).contains(" is ready")
				.doesNotContain(NO_CACHE, "WARNING", "[warning]"));
			assertThat(functions.get("HistoryJob#tell").log())
				.contains("[name] changed: Person[id=1, name=Tung] became Person[id=1, name=Tung Nguyen]");
		}
		finally {
			functions.values().forEach(LambdaProcess::close);
		}
	}

	/**
	 * Also shows that the function's own JVM options apply, and have priority.
	 */
	@Test
	void loadsClassesOfJobFromCache() throws IOException {
		TaskDirectory task = archive.unzip(directory.resolve("classes"));
		Path classes = directory.resolve("classes.log");
		try (LambdaProcess function = start(task,
				Map.of("JAVA_TOOL_OPTIONS", "-Xmx100m -Xlog:class+load:file=" + classes + " -Xlog:gc+init"))) {
			function.invoke(SampleEvent.DYNAMODB.text());
			assertThat(function.log()).contains("Heap Max Capacity: 100M");
			assertThat(Files.readAllLines(classes))
				.filteredOn((line) -> line
					.matches(".* (io\\.jets\\.(sample\\.HistoryJob|lambda\\.JobHandler)|ch\\.qos.*\\.LoggingEvent) .*"))
				.hasSize(3)
				.allMatch((line) -> line.contains("source: shared objects file"));
			assertThat(Files.readAllLines(classes)).filteredOn((line) -> line.contains(" source: file:"))
				.hasSizeLessThan(30);
			// The sample has no method with @EventListener
			assertThat(Files.readAllLines(classes))
				.noneMatch((line) -> line.contains("org.springframework.context.event.EventListenerMethodProcessor "));
		}
	}

	@Test
	void startsWithoutMissingCacheAndSaysSo() throws IOException {
		TaskDirectory task = archive.unzip(directory.resolve("missing"));
		try (Stream<Path> files = Files.list(task.path().resolve("runtime"))) {
			Files
				.delete(files.filter((file) -> file.getFileName().toString().startsWith("classes.")).findFirst().get());
		}
		try (LambdaProcess function = start(task, Map.of())) {
			assertThat(invoke(function, SampleEvent.DYNAMODB)).isEqualTo("{\"batchItemFailures\":[]}");
			assertThat(function.log().lines()).filteredOn((line) -> line.contains(NO_CACHE)).hasSize(1);
		}
	}

	/**
	 * The other jar has the same name, size and time.
	 */
	@Test
	void runsClassesOfReplacedJar() throws IOException {
		TaskDirectory task = archive.unzip(directory.resolve("replaced"));
		Path jar = task.path().resolve("application/application.jar");
		long size = Files.size(jar);
		FileTime time = Files.getLastModifiedTime(jar);
		replace(jar, "io/jets/sample/HistoryJob.class", "{} changed: {} became {}", "{} CHANGED: {} became {}");
		Files.setLastModifiedTime(jar, time);
		assertThat(jar).hasSize(size);
		try (LambdaProcess function = start(task, Map.of())) {
			function.invoke(SampleEvent.DYNAMODB.text());
			assertThat(function.log()).contains("[name] CHANGED: Person", NO_CACHE);
		}
	}

	@Test
	void callsNoJobDuringTraining() {
		assertThat(trainingLog).doesNotContain("HistoryJob :", " event {").isNotEmpty();
	}

	@Test
	void callsJobsWithTrainingEventsIfAsked() throws IOException, PackagingException {
		Path events = directory.resolve("events");
		Files.createDirectories(events.resolve("historyJob-tell"));
		Files.writeString(events.resolve("historyJob-tell/modify.json"), SampleEvent.DYNAMODB.text());
		TaskDirectory task = TaskDirectory.ofSample(directory.resolve("with-events"));
		CustomRuntimeArchive.train(task, SAMPLE, Map.of(), events, work());
		assertThat(work().resolve("training/training.log")).content().contains("[name] changed: Person[id=1");
	}

	@Test
	void trainsIdempotentJobWithoutItsTable() throws IOException, PackagingException {
		TaskDirectory task = TaskDirectory.create(directory.resolve("once"), Path.of("target", "test-classes"),
				"io/jets/once");
		TaskDirectory trained = CustomRuntimeArchive.train(task, ONCE, Map.of(), null, work())
			.unzip(directory.resolve("once-trained"));
		Path done = Files.createDirectories(directory.resolve("done"));
		try (OnceTable table = OnceTable.create();
				LambdaProcess function = LambdaProcess.bootstrap(trained, table.environment(Map.of("MAIN_CLASS", ONCE,
						"SPRING_CLOUD_FUNCTION_DEFINITION", "once-event", "ONCE_DIRECTORY", done.toString())))) {
			String answer = function.invoke(OnceEvents.event("e1")).text();
			assertThat(answer).startsWith("\"done by ");
			assertThat(function.invoke(OnceEvents.event("e1")).text()).isEqualTo(answer);
			assertThat(function.log()).doesNotContain(NO_CACHE);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					fail      | ProbeFailedException: Failed to warm up | has not started
					connect   | connect to SOCKS proxy | The training has no network
					localhost | connect to SOCKS proxy | The training has no network
					aws       | connect to SOCKS proxy | The training has no network
					http      | ProbeFailedException: Status 403 | The training has no network, so that the build reaches no other system (rejected: GET http://localhost
					""")
	void saysWhyApplicationDoesNotStart(String primer, String cause, String explanation) throws IOException {
		TaskDirectory task = probe(primer);
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> CustomRuntimeArchive.train(task, PROBE, Map.of("PROBE_PRIMER", primer), null, work()))
			.withMessageContaining(cause)
			.withMessageContaining(explanation);
	}

	/**
	 * Lambda's task directory is read-only.
	 */
	@Test
	void rejectsFilesThatApplicationWrites() throws IOException {
		TaskDirectory task = probe("write");
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> CustomRuntimeArchive.train(task, PROBE, Map.of("PROBE_PRIMER", "write"), null, work()))
			.withMessageContaining("has written into its working directory during the training: probe.log. ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			probe-fail  | {}
			probe-typed | {"Records": [{"eventID": "1", "eventName": "INSERT", "eventSource": "aws:dynamodb", \
			"dynamodb": {"SequenceNumber": "7", "NewImage": {"name": {"S": "fail"}}}}]}
			""")
	void failsIfJobFailsWithTrainingEvent(String job, String event) throws IOException {
		Path events = Files.createDirectories(directory.resolve("events-" + job + "/" + job)).getParent();
		Files.writeString(events.resolve(job + "/one.json"), event);
		TaskDirectory task = probe(job);
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> CustomRuntimeArchive.train(task, PROBE, Map.of(), events, work()))
			.withMessageContaining("The training event " + job
					+ "/one.json has failed: io.jets.probe.ProbeFailedException: Failed as asked");
	}

	private static TaskDirectory probe(String name) throws IOException {
		return TaskDirectory.create(directory.resolve("probe-" + name), Path.of("target", "test-classes"),
				"io/jets/probe");
	}

	private static Path work() {
		return directory.resolve("work");
	}

	private static LambdaProcess start(TaskDirectory task, Map<String, String> environment) throws IOException {
		DeployedFunction function = DeployedFunction.read()
			.stream()
			.filter((candidate) -> candidate.job().equals("HistoryJob#tell"))
			.findFirst()
			.orElseThrow();
		Map<String, String> variables = new LinkedHashMap<>(function.environment());
		variables.putAll(environment);
		return LambdaProcess.bootstrap(task, variables);
	}

	private static String invoke(LambdaProcess function, SampleEvent event) {
		return function.invoke(event.text()).text();
	}

	/**
	 * Replaces a text in an uncompressed class, and the checksum of the class.
	 */
	private static void replace(Path jar, String name, String text, String replacement) throws IOException {
		String before;
		try (ZipFile zip = new ZipFile(jar.toFile()); InputStream content = zip.getInputStream(zip.getEntry(name))) {
			before = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
		String bytes = Files.readString(jar, StandardCharsets.ISO_8859_1);
		String after = before.replace(text, replacement);
		assertThat(bytes).contains(before);
		Files.writeString(jar, bytes.replace(before, after).replace(checksum(before), checksum(after)),
				StandardCharsets.ISO_8859_1);
	}

	private static String checksum(String content) {
		CRC32 crc = new CRC32();
		crc.update(content.getBytes(StandardCharsets.ISO_8859_1));
		byte[] bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt((int) crc.getValue()).array();
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
