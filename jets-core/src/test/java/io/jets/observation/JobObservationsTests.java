package io.jets.observation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.StubContext;
import io.jets.function.record.GeneratedReaders;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.MemoryIdempotencyStore;
import io.jets.job.JobRegistry;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static io.micrometer.observation.tck.TestObservationRegistryAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link JobObservations} and its convention.
 */
class JobObservationsTests {

	private static final String SCHEDULED = """
			{"id": "53dc", "source": "aws.events", "detail-type": "Scheduled Event", "detail": {}}""";

	private static final String EVENT = """
			{"id": "77ab", "source": "shop", "detail-type": "Paid", "detail": {}}""";

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final List<String> events = new CopyOnWriteArrayList<>();

	private final List<ReceiverContext<?>> received = new ArrayList<>();

	private final IdempotencyStore store = new MemoryIdempotencyStore(InstantSource.system());

	@BeforeEach
	void collect() {
		this.registry.observationConfig().observationHandler(new ObservationHandler<ReceiverContext<?>>() {

			@Override
			public void onStart(ReceiverContext<?> context) {
				JobObservationsTests.this.received.add(context);
			}

			@Override
			public void onEvent(Observation.Event event, ReceiverContext<?> context) {
				JobObservationsTests.this.events.add(event.getContextualName());
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return context instanceof ReceiverContext;
			}

		});
	}

	@AfterEach
	void removeTraceHeader() {
		System.clearProperty(TraceHeader.PROPERTY);
	}

	@Test
	void observesInvocation() {
		run((functions, job) -> {
			functions.get("observed-nothing").call(Events.bytes(SCHEDULED), new StubContext());
			assertThat(this.registry).hasNumberOfObservationsEqualTo(1)
				.hasSingleObservationThat()
				.hasBeenStarted()
				.hasBeenStopped()
				.hasNameEqualTo("jets.job")
				.hasContextualNameEqualTo("observed-nothing")
				.hasOnlyKeys("job", "trigger", "outcome", "event.id", "request.id")
				.hasLowCardinalityKeyValue("job", "observed-nothing")
				.hasLowCardinalityKeyValue("trigger", "SCHEDULE")
				.hasLowCardinalityKeyValue("outcome", "SUCCESS")
				.hasHighCardinalityKeyValue("event.id", "53dc")
				.hasHighCardinalityKeyValue("request.id", "c0ffee")
				.doesNotHaveError();
			assertThat(this.registry.getCurrentObservation()).isNull();
		});
	}

	@ParameterizedTest
	@CsvSource({ "SCHEDULE,53dc", "EVENT,77ab", "STREAM,none" })
	void tellsTriggersOfMixedJobApart(String trigger, String eventId) {
		byte[] event = switch (trigger) {
			case "SCHEDULE" -> Events.bytes(SCHEDULED);
			case "EVENT" -> Events.bytes(EVENT);
			default -> Events.batch(Events.insert(1, "a"));
		};
		run((functions, job) -> {
			functions.get("observed-mixed").call(event, null);
			assertThat(this.registry).hasSingleObservationThat()
				.hasLowCardinalityKeyValue("trigger", trigger)
				.hasHighCardinalityKeyValue("event.id", eventId)
				.hasHighCardinalityKeyValue("request.id", "none");
		});
	}

	@Test
	void observesExceptionAsThrown() {
		run((functions, job) -> {
			assertThatIllegalStateException()
				.isThrownBy(() -> functions.get("observed-fail").call(Events.bytes(SCHEDULED), null))
				.withMessage("Failed as asked");
			assertThat(this.registry).hasSingleObservationThat()
				.hasBeenStopped()
				.hasLowCardinalityKeyValue("outcome", "ERROR")
				.assertThatError()
				.isExactlyInstanceOf(IllegalStateException.class);
		});
	}

	@Test
	void observesEachRecordOnItsThread() {
		run((functions, job) -> {
			functions.get("observed-records")
				.call(Events.batch(Events.insert(1, "a"), Events.insert(2, "b")), new StubContext());
			assertThat(this.registry).hasSingleObservationThat().hasLowCardinalityKeyValue("outcome", "SUCCESS");
			assertThat(this.events).containsExactlyInAnyOrder("record.success event-1", "record.success event-2");
			assertThat(job.current).hasSize(2);
			assertThat(job.current.get("event-1")).isSameAs(job.current.get("event-2"));
		});
	}

	@Test
	void observesFailedRecord() {
		run((functions, job) -> {
			functions.get("observed-refuse")
				.call(Events.batch(Events.insert(1, "a"), Events.insert(2, "refused")), null);
			assertThat(this.registry).hasSingleObservationThat()
				.hasLowCardinalityKeyValue("outcome", "PARTIAL")
				.doesNotHaveError();
			assertThat(this.events).containsExactly("record.success event-1", "record.failure event-2");
		});
	}

	@Test
	void observesDuplicateRecord() {
		run((functions, job) -> {
			functions.get("observed-once").call(Events.batch(Events.insert(1, "a")), null);
			functions.get("observed-once").call(Events.batch(Events.insert(1, "a"), Events.insert(2, "b")), null);
			assertThat(this.events).containsExactly("record.success event-1", "record.duplicate event-1",
					"record.success event-2");
		});
	}

	@Test
	void observesDuplicateEvent() {
		run((functions, job) -> {
			functions.get("observed-onceEvent").call(Events.bytes(EVENT), null);
			functions.get("observed-onceEvent").call(Events.bytes(EVENT), null);
			assertThat(this.registry).hasNumberOfObservationsWithNameEqualTo("jets.job", 2)
				.hasAnObservationWithAKeyValue("outcome", "SUCCESS")
				.hasAnObservationWithAKeyValue("outcome", "DUPLICATE");
		});
	}

	@Test
	void observesUnreadableRecord() {
		run((functions, job) -> {
			functions.get("observed-refuse")
				.call(Events.batch(Events.insert(1, "a"), Events.record("UNKNOWN", 2, "b")), null);
			assertThat(this.registry).hasSingleObservationThat().hasLowCardinalityKeyValue("outcome", "PARTIAL");
			assertThat(this.events).containsExactly("record.success event-1", "record.failure 2");
		});
	}

	@Test
	void observesFailuresThatJobReports() {
		run((functions, job) -> {
			functions.get("observed-report").call(Events.batch(Events.insert(1, "a")), null);
			assertThat(this.registry).hasSingleObservationThat().hasLowCardinalityKeyValue("outcome", "PARTIAL");
		});
	}

	@Test
	void continuesTraceOfContext() {
		System.setProperty(TraceHeader.PROPERTY, "Root=other");
		run((functions, job) -> {
			functions.get("observed-nothing")
				.call(Events.bytes(SCHEDULED), new StubContext().withTraceHeader("Root=1-2-3"));
			assertThat(this.received).singleElement()
				.satisfies((context) -> assertThat(context.getCarrier()).isEqualTo(new TraceHeader("Root=1-2-3")));
		});
	}

	@Test
	void continuesTraceOfRuntimeClient() {
		System.setProperty(TraceHeader.PROPERTY, "Root=1-4-5");
		run((functions, job) -> {
			functions.get("observed-nothing").call(Events.bytes(SCHEDULED), new StubContext());
			assertThat(this.received).singleElement()
				.satisfies((context) -> assertThat(context.getCarrier()).isEqualTo(new TraceHeader("Root=1-4-5")));
		});
	}

	@Test
	void usesConventionOfApplication() {
		run(new DefaultJobObservationConvention() {

			@Override
			public String getName() {
				return "shop.job";
			}

			@Override
			public KeyValues getLowCardinalityKeyValues(JobObservationContext context) {
				return super.getLowCardinalityKeyValues(context).and(KeyValue.of("bean", context.getJob().beanName()));
			}

		}, (functions, job) -> {
			functions.get("observed-nothing").call(Events.bytes(SCHEDULED), null);
			assertThat(this.registry).hasSingleObservationThat()
				.hasNameEqualTo("shop.job")
				.hasLowCardinalityKeyValue("bean", "observed")
				.hasLowCardinalityKeyValue("outcome", "SUCCESS");
		});
	}

	private void run(BiConsumer<JobFunctions, ObservedJob> test) {
		run(null, test);
	}

	private void run(@Nullable JobObservationConvention convention, BiConsumer<JobFunctions, ObservedJob> test) {
		JobContext.of(ObservedJob.class).run((context) -> {
			ObservedJob job = context.getBean(ObservedJob.class);
			job.registry = this.registry;
			try (JobFunctions functions = new JobFunctions(context.getBean(JobRegistry.class), context.getBeanFactory(),
					() -> context.getBean(JsonMapper.class), GeneratedReaders.none(), Duration.ZERO,
					List.of(new JobObservations(this.registry, convention)), () -> this.store)) {
				test.accept(functions, job);
			}
		});
	}

	@Job("observed")
	static class ObservedJob {

		final Map<String, Observation> current = new ConcurrentHashMap<>();

		final CyclicBarrier two = new CyclicBarrier(2);

		TestObservationRegistry registry = TestObservationRegistry.create();

		@Rate("1 hour")
		void nothing() {
		}

		@Rate("1 hour")
		void fail() {
			throw new IllegalStateException("Failed as asked");
		}

		@Rate("1 hour")
		@EventPattern("{\"source\": [\"shop\"]}")
		@DynamoDbStream("orders")
		void mixed(JsonNode event) {
		}

		@DynamoDbStream(table = "orders", concurrency = "2")
		void records(Change<JsonNode> change) throws Exception {
			Observation observation = this.registry.getCurrentObservation();
			if (observation != null) {
				this.current.put(change.eventId(), observation);
			}
			this.two.await(30, TimeUnit.SECONDS);
		}

		@DynamoDbStream("orders")
		void refuse(Change<JsonNode> change) {
			if (change.keys().containsValue("refused")) {
				throw new IllegalStateException("Refused");
			}
		}

		@Idempotent
		@DynamoDbStream("orders")
		void once(Change<JsonNode> change) {
		}

		@Idempotent
		@EventPattern("{\"source\": [\"shop\"]}")
		void onceEvent() {
		}

		@DynamoDbStream("orders")
		StreamsEventResponse report(DynamodbEvent event) {
			return new StreamsEventResponse(List.of(new BatchItemFailure("1")));
		}

	}

}
