package io.jets.local.engine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.jets.annotation.OperationType;
import io.jets.function.JobFunctions;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.ScheduleExpression;
import io.jets.local.bus.PutEventsEntry;
import io.jets.local.bus.PutEventsResult;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.InvokerSettings;
import io.jets.local.invoke.LocalJobInvoker;
import io.jets.local.invoke.TestJobs;
import io.jets.local.invoke.TooManyRequestsException;
import io.jets.local.journal.Journal;
import io.jets.local.journal.TestJournals;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.JournalEntry;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.RecordCounts;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunResult;
import io.jets.local.schedule.Schedule;
import io.jets.local.time.ManualTime;
import io.jets.sam.SamTemplateGenerator;
import io.jets.sam.template.TemplateSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/**
 * Tests what the engine does and what is in its journal afterwards.
 */
@ExtendWith(OutputCaptureExtension.class)
class JobEngineTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	private final ManualTime time = new ManualTime(NOW.toString());

	private final Journal journal = TestJournals.journal();

	private final List<String> payloads = new ArrayList<>();

	private final List<AutoCloseable> closeables = new ArrayList<>();

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable closeable : this.closeables) {
			closeable.close();
		}
	}

	@Test
	void recordsEventDecisionsAndRun() {
		JobEngine engine = engine(this::echo,
				TestJobs.job("a", TestJobs.pattern("{\"source\":[\"shop\"]}", TestJobs.named("all"))),
				TestJobs.job("b", TestJobs.pattern("{\"source\":[\"other\"]}")),
				TestJobs.job("c", TestJobs.pattern("{\"source\":[\"shop\"]}", TestJobs.disabled())),
				TestJobs.job("d", TestJobs.pattern("{\"source\":[\"shop\"]}", TestJobs.onBus("orders"))));
		PutEventsResult put = put(engine, "shop");
		await().until(() -> runs().size() == 1 && runs().get(0).result().duration() != null);
		ReceivedEvent event = events().get(0);
		assertThat(event.id()).isEqualTo(put.eventId());
		assertThat(event.kind()).isEqualTo(ReceivedEvent.Kind.BUS);
		assertThat(event.origin()).isEqualTo(Origin.CONSOLE);
		assertThat(event.at()).isEqualTo(NOW);
		assertThat(event.channel()).isEqualTo("default");
		assertThat(event.source()).isEqualTo("shop");
		assertThat(event.type()).isEqualTo("Paid");
		assertThat(event.payload().text()).contains("\"id\":\"" + put.eventId() + "\"").contains("\"total\":5");
		assertThat(event.decisions()).extracting(Decision::job).containsExactly("a", "b", "c");
		assertThat(event.decisions()).extracting(Decision::result)
			.containsExactly(Decision.Result.MATCHED, Decision.Result.NOT_MATCHED, Decision.Result.DISABLED);
		assertThat(event.decisions().get(0)).isEqualTo(new Decision("a", "Work#run", "rule \"all\"",
				Decision.Result.MATCHED, List.of("{\"source\":[\"shop\"]}"), null));
		assertThat(engine.why(event)).extracting(Decision::job, (decision) -> decision.text(true))
			.containsExactly(tuple("a", "matches"), tuple("b", "source is \"shop\", expected \"other\""),
					tuple("c", "is disabled"));
		assertThat(runs()).singleElement().satisfies((run) -> {
			assertThat(run.job()).isEqualTo("a");
			assertThat(run.cause().trigger()).isEqualTo("rule \"all\"");
			assertThat(run.cause().events()).containsExactly(event.number());
			assertThat(run.cause().attempts()).isEqualTo(3);
			assertThat(run.started()).isEqualTo(NOW);
			assertThat(run.input().text()).isEqualTo(event.payload().text());
			assertThat(run.result().outcome()).isEqualTo(RunResult.Outcome.SUCCEEDED);
			assertThat(run.result().response().text()).isEqualTo(event.payload().text());
		});
	}

	@Test
	void ordersRulesByWhatTheyHaveInCommonWithEvent() {
		List<String> patterns = List.of("{\"source\":[\"x\"]}", "{\"detail\":{\"user\":[\"Root\"]}}",
				"{\"source\":[\"x\"],\"region\":[\"eu-central-1\"]}",
				"{\"source\":[\"shop\"],\"detail-type\":[\"Paid\"],\"detail\":{\"total\":[7]}}",
				"{\"source\":[\"shop\"],\"detail-type\":[\"Paid\"],\"detail\":{\"total\":[\"5\"]}}",
				"{\"source\":[\"shop\"],\"detail-type\":[\"Paid\"],\"detail\":{\"total\":[7],\"id\":[2]}}");
		JobEngine engine = engine(this::echo,
				IntStream.range(0, patterns.size())
					.mapToObj((i) -> TestJobs.job("job " + i, TestJobs.pattern(patterns.get(i))))
					.toArray(JobMethod[]::new));
		put(engine, "shop");
		assertThat(engine.why(events().get(0))).extracting(Decision::job)
			.containsExactly("job 4", "job 3", "job 5", "job 2", "job 0", "job 1");
	}

	@Test
	void decidesWithoutRunningAnything() {
		JobEngine engine = engine(this::echo, TestJobs.job("a", TestJobs.pattern("{\"source\":[\"shop\"]}")));
		assertThat(engine.decisions(null, "{\"source\":\"shop\"}")).extracting(Decision::matched).containsExactly(true);
		assertThat(engine.decisions("default", "{\"source\":\"x\"}")).extracting(Decision::matched)
			.containsExactly(false);
		assertThat(engine.decisions("orders", "{\"source\":\"shop\"}")).isEmpty();
		assertThat(this.journal.all().entries()).isEmpty();
	}

	@Test
	void publishesEventAsItIs() {
		JobEngine engine = engine(this::echo,
				TestJobs.job("a", TestJobs.pattern("{\"account\":[\"111122223333\"]}", TestJobs.onBus("orders"))));
		String json = "{\"id\":\"e1\",\"source\":\"shop\",\"detail-type\":\"Paid\",\"account\":\"111122223333\",\"detail\":{\"n\":1.50}}";
		ReceivedEvent event = engine.publish("orders", json, Origin.CLIENT);
		assertThat(event.taken()).isTrue();
		assertThat(events()).containsExactly(event);
		assertThat(event).extracting(ReceivedEvent::id, ReceivedEvent::source, ReceivedEvent::type)
			.containsExactly("e1", "shop", "Paid");
		await().until(() -> !this.payloads.isEmpty());
		assertThat(this.payloads).containsExactly(json);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "[] | The event is not a JSON object", "{ | The event is not JSON: Unexpected end-of-input",
					"{\"source\":\"a\",\"id\":1} | The event has no \"id\", which must be text",
					"{\"source\":\"a\",\"id\":\"1\"} | The event has no \"detail-type\", which must be text" })
	void rejectsEventThatIsNoEnvelope(String json, String message) {
		JobEngine engine = engine(this::echo);
		assertThatIllegalArgumentException().isThrownBy(() -> engine.publish(null, json, Origin.CLIENT))
			.withMessageStartingWith(message);
	}

	@Test
	void deliversChangesWithSemanticsOfStream(CapturedOutput output) {
		StreamJob stream = StreamJob.named("clerk", "orders").on(OperationType.INSERT).retries(1).bisect(false);
		JobEngine engine = reporting((payload) -> sequenceNumber(payload, "2"), stream.trigger());
		engine.deliver("orders", List.of(record("1"), record("2"), record("3"), removal("4")), Origin.CLIENT);
		assertThat(this.payloads).singleElement()
			.asString()
			.contains("\"1\"", "\"2\"", "\"3\"")
			.doesNotContain("\"4\"");
		assertThat(events()).extracting(ReceivedEvent::channel).containsOnly("orders");
		assertThat(events()).extracting(ReceivedEvent::type).containsExactly("INSERT", "INSERT", "INSERT", "REMOVE");
		assertThat(events().get(3).taken()).isFalse();
		assertThat(events().get(3).decisions()).singleElement()
			.extracting(Decision::result)
			.isEqualTo(Decision.Result.NOT_MATCHED);
		assertThat(engine.why(events().get(3))).singleElement()
			.extracting((decision) -> decision.text(true))
			.isEqualTo("eventName is \"REMOVE\", expected \"INSERT\"");
		Run first = runs().get(0);
		assertThat(first.cause().events()).containsExactly(numbers(events().subList(0, 3)));
		assertThat(first.result().outcome()).isEqualTo(RunResult.Outcome.REPORTED);
		assertThat(first.result().counts()).isEqualTo(new RecordCounts(3, 1, 1));
		assertThat(first.result().counts().notTouched()).isOne();
		assertThat(first.nextAttempt()).isEqualTo(NOW.plusMillis(100));
		this.time.pass(Duration.ofSeconds(1));
		assertThat(runs()).hasSize(2).last().satisfies((run) -> {
			assertThat(run.cause().attempt()).isEqualTo(2);
			assertThat(run.cause().first()).isEqualTo(first.number());
			assertThat(run.started()).isEqualTo(NOW.plusMillis(100));
			assertThat(run.nextAttempt()).isNull();
		});
		Discard discard = discards().get(0);
		assertThat(discard.job()).isEqualTo("clerk");
		assertThat(discard.events()).containsExactly(numbers(events().subList(1, 3)));
		assertThat(discard.run()).isEqualTo(runs().get(1).number());
		assertThat(discard.payload().text()).contains("\"2\"", "\"3\"").doesNotContain("\"id\":{\"S\":\"1\"}");
		assertThat(discard.invocationRecord()).contains("\"condition\":\"RetryAttemptsExhausted\"",
				"arn:aws:dynamodb:eu-central-1:123456789012:table/orders/stream/2026-11-22T10:00:00.000");
		assertThat(output).contains("clerk: stream orders, 3 records, 0 ms, 1 reported as failed")
			.contains("attempt 2 of 2, 1 reported as failed")
			.contains("Job clerk: discarded 2 records of stream orders (INSERT), first "
					+ "100000000000000000002, after 2 attempts. When deployed, ");
	}

	@Test
	void deliversChangeToAllJobsOnTableAsOneEvent() {
		JobEngine engine = engine(this::echo, TestJobs.job("a", StreamJob.named("a", "orders").trigger()), TestJobs.job(
				"b",
				StreamJob.named("b", "orders").filter("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"9\"]}}}}").trigger()),
				TestJobs.job("c", StreamJob.named("c", "orders").disabled().trigger()),
				TestJobs.job("d", StreamJob.named("d", "customers").trigger()));
		engine.deliver("orders", List.of(record("1")), Origin.resendOf(7));
		assertThat(events()).singleElement().satisfies((event) -> {
			assertThat(event.origin().of()).isEqualTo(7);
			assertThat(event.decisions()).extracting(Decision::job).containsExactly("a", "b");
			assertThat(event.decisions()).extracting(Decision::matched).containsExactly(true, false);
		});
		assertThat(runs()).extracting(Run::job).containsExactly("a");
	}

	@Test
	void decidesAboutChangeForEachFilterWithoutRunning() {
		JobEngine engine = engine(this::echo, TestJobs.job("a", StreamJob.named("a", "orders").trigger()),
				TestJobs.job("b",
						StreamJob.named("b", "orders")
							.filter("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"9\"]}}}}")
							.filter("{\"eventName\":[\"INSERT\"]}")
							.trigger()),
				TestJobs.job("c", StreamJob.named("c", "orders").disabled().trigger()));
		assertThat(engine.decisions("orders", List.of(record("1"))))
			.extracting(Decision::job, Decision::patterns, (decision) -> decision.text(true))
			.containsExactly(tuple("a", List.of(), "matches"),
					tuple("b", List.of("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"9\"]}}}}"),
							"dynamodb.Keys.id.S is \"1\", expected \"9\""),
					tuple("b", List.of("{\"eventName\":[\"INSERT\"]}"), "matches"));
		assertThatIllegalArgumentException().isThrownBy(() -> engine.decisions("customers", List.of(record("1"))))
			.withMessageStartingWith("No enabled trigger reads the stream of the table customers");
		assertThat(this.journal.all().entries()).isEmpty();
	}

	@Test
	void deliversToTriggerOfStreamArn() {
		String arn = "arn:aws:dynamodb:eu-central-1:123456789012:table/orders/stream/2026-01-01T00:00:00.000";
		JobEngine engine = engine(this::echo, TestJobs.job("a", StreamJob.named("a", null).stream(arn).trigger()),
				TestJobs.job("b", StreamJob.named("b", "orders").stream("!GetAtt Orders.StreamArn").trigger()));
		engine.deliver("orders", List.of(record("1")), Origin.CLIENT);
		assertThat(runs()).extracting(Run::job).containsExactly("a", "b");
		assertThat(this.payloads.get(0)).contains("\"eventSourceARN\":\"" + arn + "\"");
	}

	@Test
	void recordsEachDeliveryOfSameChange() {
		JobEngine engine = engine(this::echo, TestJobs.job("a", StreamJob.named("a", "orders").trigger()),
				TestJobs.job("b", StreamJob.named("b", "orders").trigger()));
		Record change = record("1").toBuilder().eventID("e-1").build();
		engine.deliver("orders", List.of(change, change), Origin.CLIENT);
		long first = events().get(0).number();
		engine.deliver("orders", List.of(change), Origin.resendOf(first));
		assertThat(events()).hasSize(3).extracting(ReceivedEvent::id).containsOnly("e-1");
		assertThat(events()).extracting((event) -> event.origin().of()).containsExactly(null, null, first);
		assertThat(events())
			.allSatisfy((event) -> assertThat(event.decisions()).extracting(Decision::job).containsExactly("a", "b"));
	}

	@Test
	void rejectsChangesOfTableThatNobodyReads() {
		JobEngine engine = engine(this::echo, TestJobs.job("a", StreamJob.named("a", "orders").trigger()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> engine.deliver("oders", List.of(record("1")), Origin.CLIENT))
			.withMessage("No enabled trigger reads the stream of the table oders. Tables of triggers: [orders]");
	}

	@Test
	void deliversChangesOnceAndInOrderToTriggersOfOneStream() {
		StreamJob inserts = StreamJob.named("clerk", "orders").on(OperationType.INSERT);
		StreamJob second = StreamJob.named("clerk", "orders")
			.filter("{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":[\"2\"]}}}}");
		JobEngine engine = engine(this::echo, TestJobs.job("clerk", inserts.trigger(), second.trigger()));
		engine.deliver("orders", List.of(record("1"), record("2"), removal("2"), removal("3")), Origin.CLIENT);
		assertThat(this.payloads).singleElement()
			.asString()
			.containsSubsequence("INSERT", "INSERT", "REMOVE")
			.doesNotContain("\"3\"");
		assertThat(events()).extracting(ReceivedEvent::taken).containsExactly(true, true, true, false);
	}

	@Test
	void recordsResponseThatLambdaCannotRead(CapturedOutput output) {
		List<RunResult.Outcome> outcomes = new ArrayList<>();
		this.journal.addListener(() -> runs().forEach((run) -> outcomes.add(run.result().outcome())));
		JobEngine engine = reporting((payload) -> "7", StreamJob.named("clerk", "orders").retries(0).trigger());
		engine.deliver("orders", List.of(record("1")), Origin.CLIENT);
		assertThat(runs()).singleElement().satisfies((run) -> {
			assertThat(run.result().outcome()).isEqualTo(RunResult.Outcome.INVALID_RESPONSE);
			assertThat(run.result().counts()).isEqualTo(new RecordCounts(1, 0, null));
			assertThat(run.result().error().text()).contains("itemIdentifier '7' is not a sequence number");
			assertThat(output).contains("clerk: stream orders, 1 record, 0 ms, failed: " + run.result().error().text());
		});
		assertThat(outcomes).doesNotContain(RunResult.Outcome.REPORTED);
	}

	@Test
	void recordsInvocationAndItsFailureAsText() {
		JobEngine engine = engine((payload, context) -> {
			throw new IllegalArgumentException("boom", new UnsupportedOperationException("empty"));
		}, TestJobs.job("a"));
		engine.invoke(engine.jobs().get(0), "{}".getBytes(StandardCharsets.UTF_8), Origin.CLIENT);
		assertThat(events()).singleElement().satisfies((event) -> {
			assertThat(event.kind()).isEqualTo(ReceivedEvent.Kind.INVOKE);
			assertThat(event.channel()).isEqualTo("a");
			assertThat(event.taken()).isTrue();
		});
		assertThat(runs()).singleElement().satisfies((run) -> {
			assertThat(run.result().outcome()).isEqualTo(RunResult.Outcome.FAILED);
			assertThat(run.result().error().types()).containsExactly("java.lang.IllegalArgumentException",
					"java.lang.RuntimeException", "java.lang.Exception", "java.lang.Throwable");
			assertThat(run.result().error().causes()).startsWith("java.lang.UnsupportedOperationException");
			assertThat(run.result().error().text()).startsWith("java.lang.IllegalArgumentException: boom")
				.contains("Caused by: java.lang.UnsupportedOperationException: empty");
			assertThat(run.result().error().frames()).isNotEmpty()
				.allMatch((frame) -> frame.contains(JobEngineTests.class.getName())
						|| frame.contains(TestJobs.class.getName()));
		});
	}

	@Test
	void recordsRetriesOfEventAndThatItIsGivenUp() {
		JobEngine engine = engine((payload, context) -> {
			throw new IllegalStateException("boom");
		}, TestJobs.job("a", TestJobs.pattern("{\"source\":[\"shop\"]}")));
		put(engine, "shop");
		await().until(() -> runs().size() == 1 && runs().get(0).nextAttempt() != null);
		assertThat(runs().get(0).nextAttempt()).isEqualTo(NOW.plusSeconds(1));
		this.time.pass(Duration.ofSeconds(1));
		await().until(() -> runs().size() == 2 && runs().get(1).nextAttempt() != null);
		assertThat(runs().get(1).nextAttempt()).isEqualTo(NOW.plusSeconds(3));
		this.time.pass(Duration.ofSeconds(2));
		await().until(() -> !discards().isEmpty());
		assertThat(runs()).hasSize(3);
		assertThat(runs()).extracting(Run::requestId).containsOnly(runs().get(0).requestId());
		assertThat(runs()).extracting(Run::delivery).containsOnly(runs().get(0).number());
		assertThat(runs()).extracting((run) -> run.result().repeated()).containsExactly(false, true, true);
		assertThat(discards()).singleElement().satisfies((discard) -> {
			assertThat(discard.reason()).isEqualTo("after 3 attempts");
			assertThat(discard.run()).isEqualTo(runs().get(2).number());
			assertThat(discard.events()).containsExactly(events().get(0).number());
			assertThat(discard.payload().text()).isEqualTo(events().get(0).payload().text());
			assertThat(discard.destination()).contains("the application's queue of failed events receives the event");
		});
	}

	@Test
	void firesSchedules() {
		JobEngine engine = engine(this::echo, TestJobs.job("a", schedule("rate(1 hour)", null)));
		engine.startSchedules();
		this.time.pass(Duration.ofHours(1));
		await().until(() -> this.payloads.size() == 1);
		Schedule schedule = engine.schedules().get(0);
		ReceivedEvent fired = engine.fire(schedule, Origin.CONSOLE);
		await().until(() -> this.payloads.size() == 2);
		assertThat(events()).extracting(ReceivedEvent::kind).containsOnly(ReceivedEvent.Kind.SCHEDULE);
		assertThat(events()).extracting(ReceivedEvent::origin).containsExactly(Origin.CLOCK, Origin.CONSOLE);
		assertThat(events()).last().isEqualTo(fired);
		assertThat(schedule.due()).isEqualTo("2026-11-22T12:00:00Z");
	}

	@Test
	void firesDueSchedulesOnRequest() {
		JobEngine engine = engine(this::echo, TestJobs.job("a", schedule("rate(1 hour)", null)),
				TestJobs.job("b", schedule("rate(2 hours)", null)));
		engine.fireDue();
		this.time.set(NOW.plus(Duration.ofHours(1)));
		engine.fireDue();
		engine.fireDue();
		assertThat(events()).singleElement().extracting(ReceivedEvent::at).isEqualTo(NOW.plus(Duration.ofHours(1)));
		assertThat(this.time.waiting()).isLessThanOrEqualTo(1);
	}

	@Test
	void resendsDiscardedRecordsToTheirTriggerWithRetries() {
		StreamJob clerk = StreamJob.named("clerk", "orders").retries(1).bisect(false).maximumAge(Duration.ofMinutes(5));
		JobEngine engine = reporting((payload) -> sequenceNumber(payload, "2"), Map.of("clerk", clerk.trigger(),
				"other", StreamJob.named("other", "orders").retries(0).bisect(false).trigger()));
		engine.deliver("orders", List.of(record("1"), record("2"), record("3")), Origin.CLIENT);
		this.time.pass(Duration.ofHours(1));
		this.payloads.clear();
		Discard discard = discards("clerk").get(0);
		engine.resend(discard, engine.jobs().get(0));
		assertThat(this.payloads).singleElement().asString().contains("\"2\"", "\"3\"").doesNotContain("{\"S\":\"1\"}");
		assertThat(events().subList(3, 5)).extracting(ReceivedEvent::origin)
			.containsExactly(Origin.resendOf(events().get(1).number()), Origin.resendOf(events().get(2).number()));
		assertThat(runs()).last().satisfies((run) -> {
			assertThat(run.result().outcome()).isEqualTo(RunResult.Outcome.REPORTED);
			assertThat(run.nextAttempt()).isNotNull();
		});
		this.time.pass(Duration.ofSeconds(1));
		assertThat(discards("clerk")).extracting(Discard::reason)
			.containsExactly("after 2 attempts", "after 2 attempts");
		assertThat(discards("clerk")).extracting(Discard::resent).containsExactly(NOW.plusSeconds(3600), null);
		assertThat(runs().stream().filter((run) -> run.job().equals("other"))).hasSize(1);
	}

	@Test
	void resendsDiscardedEventAsInvocation() {
		JobMethod job = TestJobs.job("a", TestJobs.pattern("{\"source\":[\"my.app\"]}"));
		JobEngine engine = engine((payload, context) -> {
			throw new IllegalStateException("boom");
		}, job);
		put(engine, "my.app");
		await().until(() -> !runs().isEmpty());
		await().until(() -> {
			this.time.pass(Duration.ofHours(1));
			return !discards().isEmpty();
		});
		engine.resend(discards().get(0), job);
		assertThat(events()).last().satisfies((event) -> {
			assertThat(event.kind()).isEqualTo(ReceivedEvent.Kind.INVOKE);
			assertThat(event.origin()).isEqualTo(Origin.resendOf(events().get(0).number()));
		});
		assertThat(discards().get(0).resent()).isNotNull();
	}

	@Test
	void discardedByAgeNamesTheSetting(CapturedOutput output) {
		JobEngine engine = engine(this::echo,
				TestJobs.job("a", StreamJob.named("a", "orders").maximumAge(Duration.ofMinutes(5)).trigger()));
		Record old = record("1").toBuilder()
			.dynamodb(record("1").dynamodb().toBuilder().approximateCreationDateTime(NOW.minusSeconds(999)).build())
			.build();
		engine.deliver("orders", List.of(old), Origin.CLIENT);
		String reason = "before the first attempt because it is older than the trigger's maximumRecordAge of 300 seconds";
		assertThat(discards()).singleElement().extracting(Discard::reason).isEqualTo(reason);
		assertThat(output).contains(reason + ". When deployed, ");
	}

	@Test
	void recordsThrottledInvocation() {
		JobMethod job = TestJobs.job("a", TestJobs.reserved(0));
		JobEngine engine = engine(this::echo, job);
		assertThatExceptionOfType(TooManyRequestsException.class)
			.isThrownBy(() -> engine.invoke(job, "{}".getBytes(StandardCharsets.UTF_8), Origin.CLIENT));
		assertThat(runs()).isEmpty();
		assertThat(events()).singleElement().satisfies((event) -> {
			assertThat(event.taken()).isFalse();
			assertThat(event.decisions()).singleElement()
				.extracting((decision) -> decision.text(true))
				.isEqualTo("was throttled because a concurrency limit was reached");
		});
	}

	@Test
	void deliversChangesOfTableToTriggerWithArnOfStream() {
		String arn = "arn:aws:dynamodb:eu-central-1:123456789012:table/orders/stream/2026-01-01T00:00:00.000";
		JobEngine engine = engine(this::echo, TestJobs.job("a", StreamJob.named("a", "orders").stream(arn).trigger()));
		engine.deliver("orders", List.of(record("1")), Origin.CLIENT);
		assertThat(runs()).hasSize(1);
	}

	@Test
	void enablesAndDisablesSchedules() {
		JobEngine engine = engine(this::echo, TestJobs.job("a", schedule("rate(1 hour)", null)));
		Schedule schedule = engine.schedules().get(0);
		engine.startSchedules();
		engine.enable(schedule, false);
		assertThat(schedule.due()).isNull();
		this.time.pass(Duration.ofHours(5));
		assertThat(events()).isEmpty();
		engine.enable(schedule, true);
		this.time.pass(Duration.ofMinutes(30));
		engine.enable(schedule, true);
		this.time.pass(Duration.ofMinutes(30));
		assertThat(events()).hasSize(1);
		await().until(() -> this.time.waiting() == 1);
	}

	@Test
	void enablesAndDisablesRules() {
		JobEngine engine = engine(this::echo,
				TestJobs.job("a", TestJobs.pattern("{\"source\":[\"shop\"]}", TestJobs.disabled())));
		String name = engine.rules().get(0).name();
		put(engine, "shop");
		assertThat(engine.enableRule("default", name, true)).isTrue();
		assertThat(engine.rules()).extracting(Rule::enabled).containsExactly(true);
		put(engine, "shop");
		assertThat(engine.enableRule("default", name, false)).isTrue();
		put(engine, "shop");
		assertThat(events()).extracting(ReceivedEvent::taken).containsExactly(false, true, false);
		assertThat(engine.enableRule("orders", name, true)).isFalse();
		assertThat(engine.enableRule("default", "other", true)).isFalse();
	}

	@Test
	void namesRulesAsTemplateDoes() {
		JobMethod job = TestJobs.job("a", TestJobs.pattern("{\"source\":[\"a\"]}"), schedule("rate(1 hour)", null),
				schedule("rate(2 hours)", ZoneId.of("Europe/Berlin")), TestJobs.pattern("{\"source\":[\"b\"]}"),
				schedule("rate(3 hours)", ZoneId.of("Europe/Berlin")), schedule("rate(4 hours)", null),
				TestJobs.pattern("{\"source\":[\"c\"]}", TestJobs.named("mine")));
		JobEngine engine = engine(this::echo, job);
		String template = new SamTemplateGenerator(
				new TemplateSettings("app.zip", "java21", TemplateSettings.DEFAULT_HANDLER, "arm64", "app.Main",
						List.of(), null, 30, false, null, null, false, false, List.of()))
			.generate(List.of(job))
			.text();
		List<String> ids = Stream
			.concat(engine.rules().stream().map(Rule::name), engine.schedules().stream().map(Schedule::name))
			.distinct()
			.toList();
		assertThat(ids).hasSize(7).contains("mine");
		assertThat(ids).filteredOn((id) -> !id.equals("mine"))
			.allSatisfy((id) -> assertThat(template)
				.containsPattern("(?m)^  " + id + ":\\R    Type: AWS::(Events::Rule|Scheduler::Schedule)$"));
		assertThat(engine.rules()).extracting(Rule::schedule)
			.containsExactly(null, null, null, "rate(1 hour)", "rate(4 hours)");
	}

	private static ScheduleTrigger schedule(String expression, ZoneId zone) {
		return new ScheduleTrigger("@Rate", ScheduleExpression.parse(expression), zone, TestJobs.rule(expression));
	}

	private JobEngine engine(TestJobs.Body body, JobMethod... jobs) {
		return engine(TestJobs.functions(body, jobs), jobs);
	}

	private JobEngine engine(JobFunctions functions, JobMethod... jobs) {
		LocalJobInvoker invoker = new LocalJobInvoker(functions, List.of(jobs), TestJobs.ACCOUNT,
				InvokerSettings.of(Duration.ofSeconds(1), Duration.ofSeconds(2)), this.time.source(), this.journal);
		JobEngine engine = TestJobs.engine(invoker, this.time.source(), this.journal, jobs);
		this.closeables.add(engine);
		this.closeables.add(invoker);
		return engine;
	}

	private byte[] echo(byte[] payload, Context context) {
		synchronized (this.payloads) {
			this.payloads.add(new String(payload, StandardCharsets.UTF_8));
		}
		return payload;
	}

	private static String sequenceNumber(String payload, String id) {
		return payload.replaceFirst(".*\"Keys\":\\{\"id\":\\{\"S\":\"" + id + "\"}}", "")
			.replaceFirst("^.*?\"SequenceNumber\":\"(\\d+)\".*$", "$1");
	}

	/**
	 * Creates an engine with one job, which reports a record of each batch as failed.
	 */
	private JobEngine reporting(UnaryOperator<String> failure, DynamoDbStreamTrigger trigger) {
		return reporting(failure, Map.of("clerk", trigger));
	}

	private JobEngine reporting(UnaryOperator<String> failure, Map<String, DynamoDbStreamTrigger> triggers) {
		JobMethod[] jobs = triggers.entrySet()
			.stream()
			.map((job) -> new JobMethod(job.getKey(), "bean", Reporting.class,
					ReflectionUtils.findMethod(Reporting.class, "run", byte[].class), List.of(job.getValue())))
			.toArray(JobMethod[]::new);
		Reporting bean = new Reporting(
				(payload) -> failure.apply(new String(echo(payload, null), StandardCharsets.UTF_8)));
		return engine(new JobFunctions(new JobRegistry(List.of(jobs), List.of()),
				new StaticListableBeanFactory(Map.of("bean", bean)), JsonMapper::shared, Duration.ZERO), jobs);
	}

	private static PutEventsResult put(JobEngine engine, String source) {
		return engine
			.putEvents(List.of(new PutEventsEntry(source, "Paid", "{\"total\":5}", null, null, List.of())),
					Origin.CONSOLE)
			.get(0);
	}

	private static Record record(String id) {
		Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(id));
		return Record.builder().eventName("INSERT").dynamodb((change) -> change.keys(key).newImage(key)).build();
	}

	private static Record removal(String id) {
		Map<String, AttributeValue> key = Map.of("id", AttributeValue.fromS(id));
		return Record.builder().eventName("REMOVE").dynamodb((change) -> change.keys(key).oldImage(key)).build();
	}

	private static Long[] numbers(List<ReceivedEvent> events) {
		return events.stream().map(ReceivedEvent::number).toArray(Long[]::new);
	}

	private List<ReceivedEvent> events() {
		return entries(ReceivedEvent.class);
	}

	private List<Run> runs() {
		return entries(Run.class);
	}

	private List<Discard> discards() {
		return entries(Discard.class);
	}

	private List<Discard> discards(String job) {
		return discards().stream().filter((discard) -> discard.job().equals(job)).toList();
	}

	private <T extends JournalEntry> List<T> entries(Class<T> type) {
		return this.journal.all()
			.entries()
			.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.sorted((a, b) -> Long.compare(a.number(), b.number()))
			.toList();
	}

	static class Reporting {

		private final Function<byte[], String> failure;

		Reporting(Function<byte[], String> failure) {
			this.failure = failure;
		}

		StreamsEventResponse run(byte[] payload) {
			return new StreamsEventResponse(List.of(new BatchItemFailure(this.failure.apply(payload))));
		}

	}

}
