package io.jets.check.idempotency;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.annotation.OperationType;
import io.jets.annotation.StartingPosition;
import io.jets.check.JobFixture;
import io.jets.event.Change;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.FunctionSettings;
import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.RuleSettings;
import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;
import io.jets.job.schedule.ScheduleExpression;
import io.jets.tooling.TestFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.jets.annotation.OperationType.INSERT;
import static io.jets.annotation.OperationType.MODIFY;
import static io.jets.annotation.OperationType.REMOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests of {@link IdempotencyCheck}.
 */
class IdempotencyCheckTests {

	private static final Duration DAY = Idempotency.DEFAULT_EXPIRY;

	private static final EventPatternTrigger EVENT = JobFixture.pattern("{\"source\": [\"shop\"]}");

	private final IdempotencyCheck check = new IdempotencyCheck();

	@Test
	void ignoresJobsThatAreNotIdempotent() {
		assertThat(this.check.check(List.of(JobFixture.job("orderJob", OrderJob.class, "batch", stream())))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "batch", "changes" })
	void reportsMethodThatGetsWholeBatch(String method) {
		assertThat(check(method, null, stream())).containsExactly(new Fault("SampleJob#run", "@Idempotent", "", "",
				"the method gets a whole batch, and Lambda can deliver its records again in another batch",
				"Write a parameter of type Change<T>, so that the method is called once per record"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "detail", "detail.order.id", "id", "source", "detail.a-b", "detail.\u00e9" })
	void acceptsPathInEvent(String key) {
		assertThat(check("event", key, EVENT)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "eventID", "dynamodb.Keys", "dynamodb.Keys.id.S", "dynamodb.SequenceNumber" })
	void acceptsPathInEachRecord(String key) {
		assertThat(check("change", key, stream())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void acceptsImageThatAllRecordsHave(String key, DynamoDbStreamTrigger trigger) {
		assertThat(check("change", key, trigger)).isEmpty();
	}

	static Stream<Arguments> acceptsImageThatAllRecordsHave() {
		String newImage = "dynamodb.NewImage.order.S";
		String oldImage = "dynamodb.OldImage.order.S";
		return Stream.of(arguments(newImage, stream(Set.of(INSERT, MODIFY))),
				arguments(oldImage, stream(Set.of(MODIFY, REMOVE))),
				arguments(newImage, stream(Set.of(), "{\"eventName\": [\"INSERT\"]}")),
				arguments(newImage, stream(Set.of(), "{\"dynamodb\": {\"NewImage\": {\"a\": {\"S\": [\"b\"]}}}}")),
				arguments(oldImage,
						stream(Set.of(INSERT, MODIFY),
								"{\"dynamodb\": {\"OldImage\": {\"a\": {\"S\": [{\"exists\": true}]}}}}")),
				arguments(newImage,
						stream(Set.of(),
								"{\"$or\": [{\"eventName\": [\"INSERT\"]}, "
										+ "{\"dynamodb\": {\"NewImage\": {\"a\": {\"S\": [\"b\"]}}}}]}")),
				arguments(oldImage, stream(Set.of(), "{\"userIdentity\": {\"type\": [\"Service\"]}}")),
				arguments(newImage, stream(Set.of(), "not JSON")));
	}

	@ParameterizedTest
	@MethodSource
	void reportsImageThatSomeRecordsLack(String key, DynamoDbStreamTrigger trigger, String problem, String action) {
		assertThat(check("change", key, trigger))
			.containsExactly(new Fault("SampleJob#run", "@Idempotent", "key", key, problem, action));
	}

	static Stream<Arguments> reportsImageThatSomeRecordsLack() {
		String newImage = "dynamodb.NewImage.order.S";
		String oldImage = "dynamodb.OldImage.order.S";
		String noNewImage = "a REMOVE record has no dynamodb.NewImage, so that it would fail";
		String noOldImage = "an INSERT record has no dynamodb.OldImage, so that it would fail";
		String keys = ", or leave key out, so that the id of the record is the key";
		return Stream.of(
				arguments(newImage, stream(), noNewImage, "Write on = { INSERT, MODIFY } in @DynamoDbStream" + keys),
				arguments(oldImage, stream(), noOldImage, "Write on = { MODIFY, REMOVE } in @DynamoDbStream" + keys),
				arguments(newImage, stream(Set.of(INSERT, REMOVE)), noNewImage,
						"Write on = INSERT in @DynamoDbStream" + keys),
				arguments(newImage, stream(Set.of(REMOVE)), noNewImage,
						"Leave key out, so that the id of the record is the key"),
				arguments(oldImage, stream(Set.of(), "{\"userIdentity\": [{\"exists\": false}]}"), noOldImage,
						"Write on = { MODIFY, REMOVE } in @DynamoDbStream" + keys),
				arguments("dynamodb.OldImage", stream(Set.of(INSERT, MODIFY)), noOldImage,
						"Write on = MODIFY in @DynamoDbStream" + keys),
				arguments(newImage, stream(Set.of(), "{\"eventName\": [\"INSERT\"]}", "{\"eventName\": [\"REMOVE\"]}"),
						noNewImage, "Write on = { INSERT, MODIFY } in @DynamoDbStream" + keys),
				arguments(newImage, stream(Set.of(), "{\"dynamodb\": {\"OldImage\": {\"a\": {\"S\": [\"b\"]}}}}"),
						noNewImage, "Write on = { INSERT, MODIFY } in @DynamoDbStream" + keys),
				arguments(newImage,
						stream(Set.of(), "{\"dynamodb\": {\"NewImage\": {\"a\": {\"S\": [{\"exists\": false}]}}}}"),
						noNewImage, "Write on = { INSERT, MODIFY } in @DynamoDbStream" + keys));
	}

	@ParameterizedTest
	@MethodSource
	void reportsWrongPath(String method, String key, Trigger trigger, String problem, String action) {
		assertThat(check(method, key, trigger))
			.containsExactly(new Fault("SampleJob#run", "@Idempotent", "key", key, problem, action));
	}

	static Stream<Arguments> reportsWrongPath() {
		String dots = "Write names with dots between them, for instance key = \"detail.id\"";
		return Stream.of(
				arguments("event", "$.detail.order", EVENT, "it begins with $, as a JSON path does",
						"Write names with dots between them, for instance key = \"detail.order\""),
				arguments("event", "$", EVENT, "it begins with $, as a JSON path does", dots),
				arguments("event", "resources[0]", EVENT,
						"it selects an element of an array, and a key can only select members of objects",
						"Write the path of the whole array, or of another field"),
				arguments("event", "detail..id", EVENT, "a name is missing before or after a dot", dots),
				arguments("event", ".id", EVENT, "a name is missing before or after a dot", dots),
				arguments("event", "detail.", EVENT, "a name is missing before or after a dot", dots),
				arguments("event", "orderNumber", EVENT, "an event has no field orderNumber",
						"Write key = \"detail.orderNumber\" if it is part of the detail"),
				arguments("event", "details.id", EVENT, "an event has no field details", "Write detail"),
				arguments("change", "orderNumber.S", stream(), "a record has no field orderNumber",
						"Write key = \"dynamodb.NewImage.orderNumber.S\" if it is part of the item"),
				arguments("change", "NewImage.order.S", stream(), "a record has no field NewImage",
						"Write key = \"dynamodb.NewImage.order.S\""),
				arguments("change", "dynamodb.NewImages.id", stream(), "a record has no field dynamodb.NewImages",
						"Write NewImage"),
				arguments("change", "dynamodb.order", stream(), "a record has no field dynamodb.order",
						"Write one of ApproximateCreationDateTime, Keys, OldImage, NewImage, SequenceNumber, SizeBytes, "
								+ "StreamViewType"));
	}

	@Test
	void reportsInputPathWithoutKey() {
		EventPatternTrigger part = new EventPatternTrigger("@EventRule", "{\"source\": [\"shop\"]}",
				new RuleSettings("A rule", null, null, null, null, "$.detail", null, null, null));
		assertThat(check("event", null, part)).containsExactly(new Fault("SampleJob#run", "@Idempotent", "key", "",
				"@EventRule replaces the event, so that the method gets no id",
				"Write key = \"<path of a field in what the method gets>\""));
		assertThat(check("event", "order", part)).isEmpty();
	}

	@Test
	void reportsInputThatIsTheSameEachTime() {
		Trigger rate = schedule(null, "{\"a\": 1}");
		String problem = "the input of @Rate is the same each time, so that all events after the first would be skipped";
		String action = "Leave input out, so that the method gets the event with its id";
		assertThat(check("event", null, rate))
			.containsExactly(new Fault("SampleJob#run", "@Idempotent", "key", "", problem, action));
		assertThat(check("event", "a", rate))
			.containsExactly(new Fault("SampleJob#run", "@Idempotent", "key", "a", problem, action));
		assertThat(check("event", "a", schedule("UTC", "{\"a\": 1}"))).extracting(Fault::action)
			.containsExactly("Write a field with \"<aws.scheduler.scheduled-time>\" in input, and its path as key");
	}

	@Test
	void acceptsFieldOfInputThatSchedulerMakesDifferent() {
		Trigger trigger = schedule("UTC", "{\"a\": {\"b\": \"at <aws.scheduler.scheduled-time>\"}}");
		assertThat(check("event", "a.b", trigger)).isEmpty();
		assertThat(check("event", "a", trigger)).isEmpty();
		assertThat(check("event", null, trigger)).extracting(Fault::problem)
			.containsExactly("@Rate replaces the event, so that the method gets no id");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					same | the field same in the input of @Rate is the same each time, so that all events after the first would be skipped
					empty | the input of @Rate has no value at empty
					nothing | the input of @Rate has no value at nothing
					none.time | the input of @Rate has no value at none.time
					id | the field id in the input of @Rate differs at each attempt to deliver an event, so that duplicates would run
					more | the field more in the input of @Rate differs at each attempt to deliver an event, so that duplicates would run
					""")
	void reportsFieldOfInputThatIsNoKey(String key, String problem) {
		Trigger trigger = schedule("UTC",
				"""
						{"time": "<aws.scheduler.scheduled-time>", "same": 1, "empty": "", "nothing": null,
						"id": "<aws.scheduler.execution-id>", "more": ["<aws.scheduler.scheduled-time>", "<aws.scheduler.attempt-number>"]}""");
		assertThat(check("event", key, trigger)).containsExactly(new Fault("SampleJob#run", "@Idempotent", "key", key,
				problem, "Write the path of a field of input that is \"<aws.scheduler.scheduled-time>\""));
	}

	@Test
	void leavesInputThatIsNotJsonToItsOwnCheck() {
		assertThat(check("event", "a", schedule("UTC", "{\"a\": <aws.scheduler.scheduled-time>}"))).isEmpty();
	}

	@Test
	void warnsOfDefaultTimeoutOnManagedInstances() {
		TestFunction function = new TestFunction();
		function.capacityProvider = "!GetAtt Capacity.Arn";
		assertThat(this.check.check(List.of(job(function, EVENT))))
			.containsExactly(Fault.warning(new Origin("SampleJob#run", "@Idempotent", ""), "",
					"Lambda Managed Instances do not end an invocation at its time-out, so that another one can repeat "
							+ "work that is still going on",
					"Write a timeout in @FunctionProperties that the job never reaches, instead of the default of 60 "
							+ "seconds"));
		function.origins = new Origins(null,
				Map.of(List.of("timeout"), new Origin("SampleJob#run", "@FunctionProperties", "timeout")));
		assertThat(this.check.check(List.of(job(function, EVENT)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 59, 365 * 24 * 3600 + 1 })
	void reportsExpiryOutOfRange(long seconds) {
		Idempotency idempotency = idempotency(null, Duration.ofSeconds(seconds), null);
		assertThat(this.check.check(List.of(job("event", idempotency, EVENT))))
			.containsExactly(new Fault("SampleJob#run", "@Idempotent", "expiry", seconds + " seconds",
					"it must be one minute to 365 days", "Write for instance expiry = \"24h\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "done", "shop.done-2", "!Ref Done", "!ImportValue done", "${AWS::StackName}-done" })
	void acceptsTable(String table) {
		assertThat(this.check.check(List.of(job("event", idempotency(null, DAY, table), EVENT)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ab", "arn:aws:dynamodb:eu-west-1:111122223333:table/done", "a table" })
	void reportsTableThatIsNoName(String table) {
		assertThat(this.check.check(List.of(job("event", idempotency(null, DAY, table), EVENT))))
			.containsExactly(new Fault("jets.idempotency.table", "", "", table,
					"it is neither the name of a table, which has 3 to 255 characters of a-z A-Z 0-9 _ . -, "
							+ "nor a template reference",
					"Write the table's name, or !Ref <table>"));
	}

	private List<Fault> check(String method, @Nullable String key, Trigger trigger) {
		return this.check.check(List.of(job(method, idempotency(key, DAY, null), trigger)));
	}

	private static Idempotency idempotency(@Nullable String key, Duration expiry, @Nullable String table) {
		return new Idempotency(key, expiry, null, JobFixture.origins("@Idempotent")).withTable(table);
	}

	private static JobMethod job(String method, Idempotency idempotency, Trigger trigger) {
		return job(method, FunctionSettings.DEFAULT, idempotency, trigger);
	}

	private static JobMethod job(TestFunction function, Trigger trigger) {
		return job("event", function.settings(), idempotency(null, DAY, null), trigger);
	}

	private static JobMethod job(String method, FunctionSettings function, Idempotency idempotency, Trigger trigger) {
		JobMethod job = JobFixture.job("orderJob", OrderJob.class, method, trigger);
		return new JobMethod(job.name(), job.beanName(), job.beanType(), job.method(), job.triggers(), function,
				JobPolicy.NONE, idempotency);
	}

	private static DynamoDbStreamTrigger stream() {
		return stream(Set.of());
	}

	private static DynamoDbStreamTrigger stream(Set<OperationType> on, String... filters) {
		return new DynamoDbStreamTrigger(JobFixture.origins("@DynamoDbStream"), "orders", null, on, List.of(filters),
				StartingPosition.TRIM_HORIZON, null, null, null, 10, null, true, null, true, 1, false);
	}

	private static Trigger schedule(@Nullable String zone, String input) {
		return new ScheduleTrigger("@Rate", ScheduleExpression.parse("rate(1 hour)"),
				(zone != null) ? ZoneId.of(zone) : null,
				new RuleSettings("A rule", null, null, null, input, null, null, null, null));
	}

	static class OrderJob {

		void batch(DynamodbEvent event) {
		}

		void changes(List<Change<Map<String, Object>>> changes) {
		}

		void change(Change<Map<String, Object>> change) {
		}

		void event(Map<String, Object> event) {
		}

	}

}
