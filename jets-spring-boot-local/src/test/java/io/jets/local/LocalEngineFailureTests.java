package io.jets.local;

import java.net.InetAddress;
import java.net.ServerSocket;

import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests of the messages when the local engine fails.
 */
@ExtendWith(OutputCaptureExtension.class)
class LocalEngineFailureTests {

	@Test
	void reportsPropertyWhenPortIsInUse() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();
			Throwable failure = catchThrowable(
					() -> LocalApplication.run("--jets.local.enabled=true", "--jets.local.port=" + port).close());
			FailureAnalysis analysis = new LocalPortFailureAnalyzer().analyze(failure);
			assertThat(analysis.getDescription()).isEqualTo("The local endpoint could not be started. Port " + port
					+ " cannot be opened: Address already in use on 127.0.0.1");
			assertThat(analysis.getAction()).isEqualTo("Stop the process that uses port " + port
					+ " (another application with jobs?), or set jets.local.port to another port, or to 0 for any free port");
			assertThat(System.getProperty("aws.endpointUrlLambda")).isNull();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					jets.local.port=65536                                               | jets.local.port
					jets.local.port=-1                                                  | jets.local.port
					jets.local.port=many                                                | jets.local.port
					jets.local.retry-delay=soon                                         | jets.local.retry-delay
					jets.local.dynamodb.endpoint=localhost:8000                         | jets.local.dynamodb.endpoint
					jets.local.dynamodb.starting-position=now                           | jets.local.dynamodb.starting-position
					jets.local.dynamodb.path=pom.xml                                    | pom.xml
					jets.local.dynamodb.path=pom.xml/data                               | pom.xml
					jets.local.dynamodb.path=src/test/resources/unreadable-positions    | unreadable-positions
					jets.local.dynamodb.tables.local-orders.partition-key=id            | jets.local.dynamodb.tables.local-orders.partition-key
					jets.local.dynamodb.tables.local-orders.sort-key=id:S               | jets.local.dynamodb.tables.local-orders.sort-key
					""")
	void reportsWrongSettingWithoutStackTrace(String setting, String expected, CapturedOutput output) {
		assertThatExceptionOfType(Exception.class).isThrownBy(
				() -> LocalApplication.run("--jets.local.enabled=true", "--jets.local.port=0", "--" + setting).close());
		assertThat(output).contains("APPLICATION FAILED TO START", "Description:", "Action:")
			.contains(expected)
			.doesNotContain("\tat ");
		assertThat(ProcessHandle.current().descendants()).isEmpty();
	}

	@Test
	void reportsPropertyWhenEndpointIsNotUrl() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(
					() -> LocalApplication
						.run("--jets.local.enabled=true", "--jets.local.port=0",
								"--jets.local.dynamodb.endpoint=localhost:8000")
						.close())
			.withStackTraceContaining("jets.local.dynamodb.endpoint")
			.withStackTraceContaining("Specify a URL, for instance http://localhost:8000, or aws.");
	}

	@Test
	void reportsFaultsBeforeJobsFire() {
		SpringApplication application = new SpringApplication(BrokenApplication.class);
		assertThatExceptionOfType(InvalidJobsException.class)
			.isThrownBy(() -> application.run("--jets.local.enabled=true", "--jets.local.port=0").close())
			.satisfies((failure) -> assertThat(failure.faults()).extracting(Fault::attribute)
				.containsExactlyInAnyOrder("pattern", "inputPath"));
	}

	@Test
	void cleansUpWhenStartFails() {
		Throwable failure = catchThrowable(() -> LocalApplication
			.run("--jets.local.enabled=true", "--jets.local.port=0",
					"--jets.local.dynamodb.tables.local-orders.partition-key=pk:X")
			.close());
		assertThat(failure).hasStackTraceContaining("jets.local.dynamodb.tables.local-orders.partition-key");
		assertThat(ProcessHandle.current().descendants()).isEmpty();
		assertThat(System.getProperty("aws.endpointUrlLambda")).isNull();
	}

	@Test
	void isInactiveInTests(CapturedOutput output) {
		try (ConfigurableApplicationContext context = LocalApplication.run()) {
			assertThat(context.containsBean("localEngine")).isFalse();
			assertThat(context.getEnvironment().containsProperty("jets.local.url")).isFalse();
			assertThat(output).doesNotContain("Jobs fire locally");
			assertThat(ProcessHandle.current().descendants()).isEmpty();
		}
	}

}
