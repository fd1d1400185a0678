package io.jets.check.stream;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.jets.annotation.OperationType;
import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests of the settings of stream triggers. {@link StreamSourceCheckTests} tests their
 * table and stream.
 */
class StreamTriggerCheckTests {

	private static final String DESTINATION = "Write the ARN of an SQS queue, an SNS topic or an S3 bucket "
			+ "(arn:aws:sqs:<region>:<account>:<queue>), a template reference (!GetAtt Queue.Arn), or none";

	private final StreamTriggerCheck check = new StreamTriggerCheck();

	@ParameterizedTest
	@MethodSource
	void reportsFault(Consumer<TestStream> setting, String attribute, String value, String problem, String action) {
		assertThat(check(setting))
			.containsExactly(new Fault("SampleJob#run", "@DynamoDbStream", attribute, value, problem, action));
	}

	static Stream<Arguments> reportsFault() {
		return Stream.of(
				wrong((stream) -> stream.batchSize = 0, "batchSize", "0", "AWS accepts 1 to 10000",
						"Write a whole number from 1 to 10000"),
				wrong((stream) -> stream.batchSize = 10_001, "batchSize", "10001", "AWS accepts 1 to 10000",
						"Write a whole number from 1 to 10000"),
				wrong((stream) -> stream.maximumBatchingWindow = Duration.ofSeconds(301), "maximumBatchingWindow",
						"301 seconds", "AWS accepts 0 to 300 seconds", "Write a duration from 0 to 300 seconds"),
				wrong((stream) -> stream.maximumBatchingWindow = Duration.ofSeconds(-1), "maximumBatchingWindow",
						"-1 seconds", "AWS accepts 0 to 300 seconds", "Write a duration from 0 to 300 seconds"),
				wrong((stream) -> stream.maximumBatchingWindow = Duration.ofMillis(1500), "maximumBatchingWindow",
						"PT1.5S", "AWS accepts whole seconds only", "Write maximumBatchingWindow = \"2\""),
				wrong((stream) -> stream.parallelizationFactor = 11, "parallelizationFactor", "11",
						"AWS accepts 1 to 10", "Write a whole number from 1 to 10"),
				wrong((stream) -> stream.maximumRetryAttempts = -2, "maximumRetryAttempts", "-2",
						"AWS accepts 0 to 10000, or -1", "Write a whole number from 0 to 10000, or -1 for no limit"),
				wrong((stream) -> stream.maximumRecordAge = Duration.ofSeconds(59), "maximumRecordAge", "59 seconds",
						"AWS accepts 60 to 604800 seconds, or -1",
						"Write a duration from 60 to 604800 seconds, or -1 for no limit"),
				wrong((stream) -> stream.maximumRecordAge = Duration.ofMillis(-500), "maximumRecordAge", "PT-0.5S",
						"AWS accepts whole seconds only", "Write maximumRecordAge = \"60\""),
				wrong((stream) -> stream.onFailure = "NONE", "onFailure", "NONE", "it must be in lower case",
						"Write onFailure = \"none\""),
				wrong((stream) -> stream.onFailure = "failed-events", "onFailure", "failed-events",
						"it is neither an ARN nor a template reference", DESTINATION),
				wrong((stream) -> stream.onFailure = "arn:aws:lambda:eu-west-1:111122223333:function:f", "onFailure",
						"arn:aws:lambda:eu-west-1:111122223333:function:f", "AWS does not deliver to lambda",
						DESTINATION),
				wrong((stream) -> stream.onFailure = "arn:aws:sqs:eu-west-1:111122223333:q.fifo", "onFailure",
						"arn:aws:sqs:eu-west-1:111122223333:q.fifo",
						"AWS delivers to standard queues and topics, not to FIFO ones", DESTINATION),
				wrong((stream) -> stream.onFailure = "https://sqs.eu-west-1.amazonaws.com/111122223333/q", "onFailure",
						"https://sqs.eu-west-1.amazonaws.com/111122223333/q", "it is the queue's URL, not its ARN",
						"Write arn:aws:sqs:eu-west-1:111122223333:q"));
	}

	@ParameterizedTest
	@MethodSource
	void acceptsValidSettings(Consumer<TestStream> setting) {
		assertThat(check(setting)).isEmpty();
	}

	static Stream<Consumer<TestStream>> acceptsValidSettings() {
		return Stream.of((stream) -> {
		}, (stream) -> stream.batchSize = 1, (stream) -> stream.batchSize = 10_000,
				(stream) -> stream.maximumBatchingWindow = Duration.ZERO,
				(stream) -> stream.maximumBatchingWindow = Duration.ofMinutes(5),
				(stream) -> stream.parallelizationFactor = 10, (stream) -> stream.maximumRetryAttempts = -1,
				(stream) -> stream.maximumRetryAttempts = 0,
				(stream) -> stream.maximumRecordAge = Duration.ofSeconds(-1),
				(stream) -> stream.maximumRecordAge = Duration.ofDays(7), (stream) -> stream.onFailure = "none",
				(stream) -> stream.onFailure = "!GetAtt Failed.Arn",
				(stream) -> stream.onFailure = "arn:aws:sns:eu-west-1:111122223333:t",
				(stream) -> stream.onFailure = "arn:aws-cn:s3:::failed-records");
	}

	@Test
	void reportsDifferentSettingsForOneStream() {
		TestStream first = new TestStream();
		TestStream second = new TestStream();
		second.on = Set.of(OperationType.INSERT);
		assertThat(check(first, second)).isEmpty();
		second.batchSize = 1;
		second.onFailure = "none";
		String action = "Write the same settings on each trigger (only filter and on may differ), or split the method";
		assertThat(check(first, second)).containsExactly(
				new Fault("SampleJob#run", "@DynamoDbStream", "batchSize", "1",
						"another trigger of this method reads the same stream with a different batchSize", action),
				new Fault("SampleJob#run", "@DynamoDbStream", "onFailure", "none",
						"another trigger of this method reads the same stream with a different onFailure", action));
		second.table = "invoices";
		assertThat(check(first, second)).isEmpty();
	}

	@Test
	void recognizesStreamByTableInItsArn() {
		TestStream byName = new TestStream();
		TestStream byArn = byArn("eu-west-1:111122223333");
		String problem = "another trigger of this method names the stream of the table orders in another way";
		String action = "Write the same table or stream on each trigger, or split the method";
		assertThat(check(byName, byArn))
			.containsExactly(new Fault("SampleJob#run", "@DynamoDbStream", "stream", byArn.stream, problem, action));
		assertThat(check(byArn, byName))
			.containsExactly(new Fault("SampleJob#run", "@DynamoDbStream", "table", "orders", problem, action));
		assertThat(check(byArn("${AWS::Region}:111122223333"), byArn)).extracting(Fault::attribute)
			.containsExactly("stream");
	}

	@Test
	void acceptsStreamsOfEquallyNamedTables() {
		TestStream other = byArn("us-east-1:444455556666");
		other.batchSize = 1;
		assertThat(check(byArn("eu-west-1:111122223333"), other)).isEmpty();
		assertThat(check(other, byArn("us-east-1:444455556666"))).extracting(Fault::attribute)
			.containsExactly("batchSize");
	}

	@Test
	void reportsAllFaultsOfTrigger() {
		assertThat(check((stream) -> {
			stream.table = "x";
			stream.batchSize = -1;
			stream.parallelizationFactor = 0;
			stream.onFailure = "q";
		})).extracting(Fault::attribute).containsExactly("table", "batchSize", "parallelizationFactor", "onFailure");
	}

	private static TestStream byArn(String regionAndAccount) {
		TestStream stream = new TestStream();
		stream.table = null;
		stream.stream = "arn:aws:dynamodb:%s:table/orders/stream/2026-11-21T10:00:00.000".formatted(regionAndAccount);
		return stream;
	}

	private static Arguments wrong(Consumer<TestStream> setting, String attribute, String value, String problem,
			String action) {
		return arguments(setting, attribute, value, problem, action);
	}

	private List<Fault> check(TestStream first, TestStream second) {
		return this.check.check(List.of(JobFixture.job(first.trigger(), second.trigger())));
	}

	private List<Fault> check(Consumer<TestStream> setting) {
		TestStream stream = new TestStream();
		setting.accept(stream);
		return this.check.check(List.of(JobFixture.job(stream.trigger())));
	}

}
