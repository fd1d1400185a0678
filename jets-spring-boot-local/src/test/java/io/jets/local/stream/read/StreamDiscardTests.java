package io.jets.local.stream.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of discarded records.
 */
@ExtendWith(OutputCaptureExtension.class)
class StreamDiscardTests {

	private static final String FIELDS = """
			{"requestContext":{"requestId":"id","functionArn":"arn:aws:lambda:eu-west-1:111122223333:function:job",\
			"condition":"RetryAttemptsExhausted","approximateInvokeCount":2},\
			"responseContext":{"statusCode":200,"executedVersion":"$LATEST","functionError":"Unhandled"},\
			"version":"1.0","DDBStreamBatchInfo":{"batchSize":2}}""";

	private static final String ID = "ada@example.com";

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final JsonMapper jsonMapper = new JsonMapper();

	private final String table = dynamoDb.createTable();

	private final StreamJob job = StreamJob.named("job", this.table).retries(1).bisect(false);

	private final RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
		throw new IllegalStateException("poison");
	});

	@Test
	void logsRecordThatLambdaSends(CapturedOutput output) {
		JsonNode json = json(run(output));
		JsonNode batch = json.get("DDBStreamBatchInfo");
		assertThat(json.propertyNames()).containsExactlyInAnyOrder("requestContext", "responseContext", "version",
				"timestamp", "DDBStreamBatchInfo");
		JsonNode fields = this.jsonMapper.readTree(FIELDS);
		assertThat(json.get("requestContext")).isEqualTo(fields.get("requestContext"));
		assertThat(json.get("responseContext")).isEqualTo(fields.get("responseContext"));
		assertThat(json.get("version")).isEqualTo(fields.get("version"));
		assertThat(Instant.parse(json.get("timestamp").asString())).isBeforeOrEqualTo(Instant.now());
		assertThat(batch.propertyNames()).containsExactlyInAnyOrder("shardId", "startSequenceNumber",
				"endSequenceNumber", "approximateArrivalOfFirstRecord", "approximateArrivalOfLastRecord", "batchSize",
				"streamArn");
		assertThat(batch.get("batchSize").asInt()).isEqualTo(2);
		assertThat(batch.get("shardId").asString()).startsWith("shardId-");
		assertThat(batch.get("startSequenceNumber").asString())
			.isEqualTo(this.invoker.invocations().get(0).sequenceNumber(ID));
		assertThat(batch.get("endSequenceNumber").asString())
			.isEqualTo(this.invoker.invocations().get(0).sequenceNumber("2"));
		assertThat(batch.get("approximateArrivalOfFirstRecord").asString()).matches("....-..-..T..:..:..Z");
		assertThat(batch.get("streamArn").asString())
			.startsWith("arn:aws:dynamodb:eu-west-1:111122223333:table/" + this.table + "/stream/");
	}

	@Test
	void logsJobFirstRecordAndDestinationWithoutContents(CapturedOutput output) {
		this.job.onFailure("arn:aws:sqs:eu-west-1:111122223333:failed");
		assertThat(run(output))
			.contains("ERROR",
					"Job job: discarded 2 records of stream " + this.table + ", first "
							+ this.invoker.invocations().get(0).sequenceNumber(ID) + ", after 2 attempts."
							+ " When deployed, arn:aws:sqs:eu-west-1:111122223333:failed receives this: {")
			.doesNotContain("NewImage", ID);
	}

	@Test
	void logsKeyOfFirstItemOnlyWithPayloads(CapturedOutput output) {
		put();
		try (EventSourceMappings mappings = Mappings.startWithPayloads(dynamoDb.clients(), this.invoker,
				this.job.build())) {
			mappings.wake();
			assertThat(awaitLine(output)).contains(" (key {\"id\":{\"S\":\"" + ID + "\"}}), after 2 attempts")
				.doesNotContain("NewImage");
		}
	}

	@Test
	void logsLossWithoutDestination(CapturedOutput output) {
		this.job.onFailure("none");
		assertThat(run(output)).contains("When deployed, they are lost because onFailure is \"none\"");
	}

	@Test
	void logsThatBucketReceivesRecords(CapturedOutput output) {
		this.job.onFailure("arn:aws:s3:::failed");
		assertThat(run(output))
			.contains("When deployed, arn:aws:s3:::failed receives this, with the records as \"payload\": {")
			.doesNotContain("NewImage");
	}

	@Test
	void omitsFunctionErrorWhenFunctionReportsFailures(CapturedOutput output) {
		RecordingInvoker reporting = new RecordingInvoker((invocation) -> invocation.failed(ID));
		JsonNode json = json(run(output, reporting));
		assertThat(json.at("/responseContext/functionError").isMissingNode()).isTrue();
	}

	@Test
	void omitsResponseContextWhenFunctionWasNotInvoked(CapturedOutput output) {
		this.job.maximumAge(Duration.ofMinutes(10));
		put();
		Instant late = Instant.now().plusSeconds(660);
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), Clock.fixed(late, ZoneOffset.UTC),
				this.invoker, this.job.build())) {
			mappings.wake();
			JsonNode json = json(awaitLine(output));
			assertThat(json.has("responseContext")).isFalse();
			assertThat(json.at("/requestContext/requestId").asString()).hasSize(36);
			assertThat(json.at("/requestContext/condition").asString()).isEqualTo("RecordAgeExceeded");
			assertThat(json.at("/requestContext/approximateInvokeCount").asInt()).isZero();
			assertThat(json.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(2);
		}
		assertThat(this.invoker.invocations()).isEmpty();
	}

	private String run(CapturedOutput output) {
		return run(output, this.invoker);
	}

	private String run(CapturedOutput output, RecordingInvoker invoker) {
		put();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker, this.job.build())) {
			mappings.wake();
			return awaitLine(output);
		}
	}

	private void put() {
		dynamoDb.put(this.table, ID);
		dynamoDb.put(this.table, "2");
	}

	private static String awaitLine(CapturedOutput output) {
		return await().until(
				() -> output.getOut().lines().filter((line) -> line.contains("discarded ")).findFirst().orElse(null),
				Objects::nonNull);
	}

	private JsonNode json(String line) {
		assertThat(line).contains("When deployed, the application's queue of failed events receives this: {");
		return this.jsonMapper.readTree(line.substring(line.indexOf(" receives this: ") + 16));
	}

}
