package io.jets.local.dynamodb;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Tests of the end of the child process.
 */
@ExtendWith(OutputCaptureExtension.class)
class DynamoDbLocalEndTests {

	@Test
	void endsWhenParentIsKilled() throws Exception {
		Process parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Parent.class.getName())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
			ProcessHandle child = ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();
			assertThat(child.isAlive()).isTrue();
			parent.destroyForcibly();
			assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
		}
		finally {
			parent.destroyForcibly();
		}
	}

	@Test
	void reportsLastOutputWhenChildFailsToStart() {
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(DiesAtStart.class, null)) {
			process.start();
			assertThatIllegalStateException().isThrownBy(process::endpoint)
				.withMessageContaining("ended unexpectedly (exit code 3). Its last output:")
				.withMessageContaining("\n\tline 30")
				.withMessageNotContaining("line 10\n");
		}
	}

	@Test
	void stopsRestartingAfterFiveTimes(CapturedOutput output) {
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(DiesLater.class, null)) {
			process.start();
			assertThat(process.endpoint()).hasPort(4711);
			await().atMost(60, TimeUnit.SECONDS).until(() -> !process.isAlive());
			assertThat(output.getOut().lines().filter((line) -> line.contains("It is restarted"))).hasSize(5);
			assertThat(output).contains("ERROR", "DynamoDB Local ended unexpectedly", "Restart the application",
					"out of luck", "All tables and items were lost");
		}
	}

	@Test
	void restartsOnSamePortAndDataWhenKilled(@TempDir Path folder, CapturedOutput output) throws Exception {
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(folder)) {
			BlockingQueue<String> restarts = new LinkedBlockingQueue<>();
			process.addRestartListener(() -> restarts.add("restarted"));
			process.start();
			try (DynamoDbClients clients = DynamoDbClients.local(process.endpoint(), "us-east-1")) {
				new TableCreator(clients.dynamoDb(), Map.of()).createMissing(List.of(StreamJob.on("kept")));
				clients.dynamoDb()
					.putItem((request) -> request.tableName("kept").item(Map.of("id", AttributeValue.fromS("1"))));
				ProcessHandle.current().children().findFirst().orElseThrow().destroyForcibly();
				assertThat(restarts.poll(60, TimeUnit.SECONDS)).isEqualTo("restarted");
				assertThat(process.isAlive()).isTrue();
				assertThat(clients.dynamoDb().scan((request) -> request.tableName("kept")).count()).isOne();
				assertThat(output).contains("ended unexpectedly", "is available again at " + process.endpoint(),
						"with the data in " + folder);
			}
		}
		assertThat(ProcessHandle.current().children()).isEmpty();
	}

	@Test
	void logsRemedyWhenRestartCallbackFails(CapturedOutput output) {
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(DiesLater.class, null)) {
			process.addRestartListener(() -> {
				throw new IllegalStateException("no table today");
			});
			process.start();
			await().atMost(60, TimeUnit.SECONDS)
				.until(() -> output.getOut()
					.contains("The tables of jobs could not be created again: no table today. Jobs on streams of"
							+ " missing tables do not fire. Restart the application."));
			assertThat(output).doesNotContain("Exception in thread");
		}
	}

	@Test
	void doesNotLogCrashWhenClosed(CapturedOutput output) throws Exception {
		DynamoDbLocalProcess process = new DynamoDbLocalProcess(null);
		process.start();
		Thread watch = Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("jets-dynamodb-local"))
			.findFirst()
			.orElseThrow();
		process.close();
		watch.join();
		assertThatIllegalStateException().isThrownBy(process::endpoint).withMessage("DynamoDB Local was closed");
		assertThat(output).doesNotContain("unexpectedly");
	}

	static final class Parent {

		public static void main(String[] args) {
			DynamoDbLocalProcess process = new DynamoDbLocalProcess(null);
			process.start();
			process.endpoint();
			System.out.println(ProcessHandle.current().children().findFirst().orElseThrow().pid());
		}

	}

	static final class DiesAtStart {

		public static void main(String[] args) {
			for (int i = 1; i <= 30; i++) {
				System.out.println("line " + i);
			}
			System.exit(3);
		}

	}

	static final class DiesLater {

		public static void main(String[] args) {
			System.out.println(DynamoDbLocalMain.READY + 4711);
			System.err.println("out of luck");
			System.exit(1);
		}

	}

}
