package io.jets.local.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tests with the AWS CLI if it is installed.
 */
class AwsCliTests {

	private static TestEndpoint endpoint;

	@TempDir
	private Path directory;

	@BeforeAll
	static void start() throws Exception {
		assumeTrue(isInstalled(), "aws is not installed");
		endpoint = new TestEndpoint();
	}

	@AfterAll
	static void close() {
		if (endpoint != null) {
			endpoint.close();
		}
	}

	@Test
	void invokesJob() throws Exception {
		assertThat(aws("lambda", "invoke", "--function-name", "clerkJob-file:$LATEST", "out.json"))
			.contains("\"StatusCode\": 200", "\"ExecutedVersion\": \"$LATEST\"");
		assertThat(this.directory.resolve("out.json")).hasContent("{}");
		assertThat(endpoint.nextInvocation()).isEqualTo("clerkJob-file {}");
	}

	@Test
	void showsNamesOfJobsWhenFunctionIsUnknown() throws Exception {
		assertThat(aws("lambda", "invoke", "--function-name", "nobody", "out.json"))
			.contains("(ResourceNotFoundException)", "clerkJob-fail");
	}

	@Test
	void putsEvents() throws Exception {
		assertThat(aws("events", "put-events", "--entries", """
				[{"Source":"aws.ec2","DetailType":"T","Time":"2026-11-21T12:00:00Z",\
				"Detail":"{\\"state\\":\\"stopping\\"}"},{"Source":"s"}]""")).contains("\"FailedEntryCount\": 1",
				"\"EventId\": ", "DetailType is a required argument");
		assertThat(endpoint.nextInvocation()).startsWith("securityJob-look ")
			.contains("\"time\":\"2026-11-21T12:00:00Z\"");
	}

	@Test
	void returnsEndOfLog() throws Exception {
		assertThat(aws("lambda", "invoke", "--function-name", "clerkJob-file", "--log-type", "Tail", "--query",
				"LogResult", "--output", "text", "out.json"))
			.satisfies((result) -> assertThat(
					new String(Base64.getDecoder().decode(result.strip()), StandardCharsets.UTF_8))
				.startsWith("START RequestId: ")
				.contains("Filed"));
		endpoint.nextInvocation();
	}

	@Test
	void testsPattern() throws Exception {
		assertThat(aws("events", "test-event-pattern", "--event-pattern", "{\"source\": [\"shop\"]}", "--event",
				"{\"source\": \"shop\"}"))
			.contains("\"Result\": true");
	}

	@Test
	void readsAndChangesRules() throws Exception {
		String name = "BeanRunPattern1";
		assertThat(aws("events", "list-rules")).contains("\"Name\": \"" + name + "\"", "\"State\": \"ENABLED\"");
		assertThat(aws("events", "disable-rule", "--name", name)).isEmpty();
		assertThat(aws("events", "describe-rule", "--name", name)).contains("\"State\": \"DISABLED\"",
				"\"EventPattern\": ");
		assertThat(aws("events", "enable-rule", "--name", name)).isEmpty();
		assertThat(aws("events", "describe-rule", "--name", name)).contains("\"State\": \"ENABLED\"");
		assertThat(aws("events", "list-targets-by-rule", "--rule", name)).contains("\"Id\": \"Job\"",
				":function:securityJob-look");
		assertThat(aws("events", "put-rule", "--name", "x", "--schedule-expression", "rate(1 day)"))
			.contains("(UnknownOperationException)", "EventBridge: PutEvents, TestEventPattern");
	}

	@Test
	void readsFunctions() throws Exception {
		assertThat(aws("lambda", "list-functions", "--query", "Functions[].FunctionName", "--output", "text"))
			.isEqualToIgnoringWhitespace("clerkJob-file clerkJob-fail snapJob-run securityJob-look");
		assertThat(aws("lambda", "get-function", "--function-name", "clerkJob-file")).contains("\"MemorySize\": 1024");
		assertThat(aws("lambda", "get-function-configuration", "--function-name", "snapJob-run:live"))
			.contains("function:snapJob-run:live", "PublishedVersions");
		assertThat(aws("lambda", "list-event-source-mappings")).contains("\"EventSourceMappings\": []");
	}

	@Test
	void showsWhyDynamoDbIsNotAvailable() throws Exception {
		assertThat(aws("dynamodb", "list-tables")).contains("Paste this into the pom");
	}

	@Test
	void showsThatApiIsNotSupported() throws Exception {
		assertThat(aws("ssm", "get-parameter", "--name", "x")).contains("(UnknownOperationException)",
				"AmazonSSM.GetParameter");
	}

	private String aws(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("aws", "--endpoint-url", endpoint.uri().toString()));
		command.addAll(List.of(arguments));
		return run(command, this.directory.resolve("output.txt"), this.directory);
	}

	private static boolean isInstalled() throws InterruptedException {
		try {
			return new ProcessBuilder("aws", "--version").start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static String run(List<String> command, Path output, Path directory)
			throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment()
			.putAll(Map.of("AWS_ACCESS_KEY_ID", "local", "AWS_SECRET_ACCESS_KEY", "local", "AWS_DEFAULT_REGION",
					"eu-central-1", "AWS_DEFAULT_OUTPUT", "json", "AWS_PAGER", "", "AWS_CONFIG_FILE",
					directory.resolve("none").toString()));
		Process process = builder.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return Files.readString(output);
	}

}
