package io.jets.function.idempotent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.LoggedLines;
import io.jets.function.StubContext;
import io.jets.idempotency.Claim;
import io.jets.idempotency.InProgress;
import io.jets.idempotency.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of idempotent jobs that get one record of a batch at a time.
 */
class IdempotentRecordTests {

	private static final Duration LEASE = Duration.ofSeconds(10);

	private static final String NO_FAILURE = "{\"batchItemFailures\":[]}";

	private final TestTime time = new TestTime();

	private final RecordingStore store = new RecordingStore(this.time);

	@Test
	void skipsRecordsOfEarlierDelivery() {
		run((functions, job) -> {
			ship(functions, Events.insert(1, "a"), Events.insert(2, "b"));
			this.store.calls.clear();
			try (LoggedLines log = new LoggedLines(IdempotentBatch.class)) {
				assertThat(ship(functions, Events.insert(1, "a"), Events.insert(2, "b"), Events.insert(3, "c")))
					.isEqualTo(NO_FAILURE);
				assertThat(log.lines()).containsExactly(
						"INFO orders-ship skips 2 of 3 records, because it has completed them or others with the same key");
			}
			assertThat(job.done).containsExactly("a", "b", "c");
			assertThat(this.store.calls).containsExactly(
					"find orders-ship#event-1 orders-ship#event-2 orders-ship#event-3", "claim orders-ship#event-3",
					"complete orders-ship#event-3");
		});
	}

	@Test
	void looksUpAllRecordsBeforeTheFirstStarts() {
		run((functions, job) -> {
			job.whileRunning = () -> assertThat(this.store.calls.get(0))
				.isEqualTo("find orders-ship#event-1 orders-ship#event-2");
			assertThat(ship(functions, Events.insert(1, "a"), Events.insert(2, "b"))).isEqualTo(NO_FAILURE);
			assertThat(this.store.calls).filteredOn((call) -> call.startsWith("find")).hasSize(1);
		});
	}

	@Test
	void looksUpNothingForEmptyBatch() {
		run((functions, job) -> {
			assertThat(ship(functions)).isEqualTo(NO_FAILURE);
			assertThat(this.store.calls).isEmpty();
		});
	}

	@Test
	void stopsAtRecordThatIsInProgressElsewhere() {
		run((functions, job) -> {
			this.store.claim("orders-ship#event-2", LEASE);
			assertThat(ship(functions, Events.insert(1, "a"), Events.insert(2, "b"), Events.insert(3, "c")))
				.isEqualTo(Events.failed(2));
			assertThat(job.done).containsExactly("a");
			this.time.advance(LEASE);
			assertThat(ship(functions, Events.insert(2, "b"), Events.insert(3, "c"))).isEqualTo(NO_FAILURE);
			assertThat(job.done).containsExactly("a", "b", "c");
		});
	}

	@Test
	void skipsRecordThatAnotherInvocationHasCompletedMeanwhile() {
		run((functions, job) -> {
			job.whileRunning = () -> {
				if (job.done.size() == 1) {
					this.store.complete((Claim) this.store.claim("orders-ship#event-2", LEASE), null,
							Duration.ofDays(1));
				}
			};
			assertThat(ship(functions, Events.insert(1, "a"), Events.insert(2, "b"))).isEqualTo(NO_FAILURE);
			assertThat(job.done).containsExactly("a");
		});
	}

	@Test
	void runsFailedRecordAgainAtOnce() {
		run((functions, job) -> {
			job.refused = "b";
			assertThat(ship(functions, Events.insert(1, "a"), Events.insert(2, "b"), Events.insert(3, "c")))
				.isEqualTo(Events.failed(2));
			job.refused = "";
			assertThat(ship(functions, Events.insert(1, "a"), Events.insert(2, "b"), Events.insert(3, "c")))
				.isEqualTo(NO_FAILURE);
			assertThat(job.done).containsExactly("a", "b", "c");
		});
	}

	@Test
	void claimsEachRecordForTheTimeThatRemainsWhenItStarts() {
		run((functions, job) -> {
			int[] remaining = { 30_000 };
			job.whileRunning = () -> {
				assertThat(this.store.claim("orders-ship#event-" + job.done.size(), LEASE))
					.isEqualTo(new InProgress(TestTime.START.plusMillis(remaining[0] + 1_000)));
				remaining[0] = 20_000;
			};
			byte[] response = functions.get("orders-ship")
				.call(Events.batch(Events.insert(1, "a"), Events.insert(2, "b")), new StubContext(() -> remaining[0]));
			assertThat(response).asString().isEqualTo(NO_FAILURE);
			assertThat(job.done).containsExactly("a", "b");
		});
	}

	@Test
	void recognizesRecordByField() {
		run((functions, job) -> {
			functions.get("orders-byItem").call(Events.batch(Events.insert(1, "a"), Events.insert(2, "a")), null);
			functions.get("orders-byItem").call(Events.batch(Events.insert(3, "a"), Events.insert(4, "b")), null);
			assertThat(job.done).containsExactly("a", "b");
			assertThat(this.store.calls).allMatch((call) -> !call.contains("event-"));
		});
	}

	@Test
	void runsKeyOfConcurrentRecordsOnce() {
		run((functions, job) -> {
			CountDownLatch last = new CountDownLatch(1);
			job.processing = (id) -> {
				if (id.equals("c")) {
					last.countDown();
				}
				else {
					assertThat(await(last)).isTrue();
				}
			};
			byte[] batch = Events.batch(Events.insert(1, "a", order("x")), Events.insert(2, "b", order("x")),
					Events.insert(3, "c", order("y")));
			assertThat(functions.get("orders-concurrently").call(batch, null)).asString().isEqualTo(NO_FAILURE);
			assertThat(job.done).containsExactlyInAnyOrder("a", "c");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"other\":{\"S\":\"x\"}", "\"order\":{\"S\":\"\"}", "\"order\":{\"NULL\":true}" })
	void stopsAtRecordWithoutValueOfField(String attribute) {
		run((functions, job) -> {
			for (String name : List.of("orders-byOrder", "orders-concurrently")) {
				byte[] batch = Events.batch(Events.insert(1, "a", order("x")), Events.insert(2, "b", attribute));
				assertThat(functions.get(name).call(batch, null)).asString().isEqualTo(Events.failed(2));
			}
			assertThat(job.done).containsExactly("a", "a");
		});
	}

	@Test
	void namesRecordAndFieldWithoutValue() {
		run((functions, job) -> {
			try (LoggedLines log = new LoggedLines("io.jets.function.handler")) {
				functions.get("orders-byOrder").call(Events.batch(Events.insert(2, "b", order(""))), null);
				assertThat(log.lines()).singleElement()
					.asString()
					.endsWith(
							": io.jets.idempotency.MissingEventKeyException: Record event-2 of table orders (sequence "
									+ "number 2) has no value in the field dynamodb.NewImage.order.S, which is the key of "
									+ "@Idempotent, so the method is not called");
			}
		});
	}

	private static String order(String value) {
		return "\"order\":{\"S\":\"%s\"}".formatted(value);
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String ship(JobFunctions functions, String... records) {
		return new String(functions.get("orders-ship").call(Events.batch(records), new StubContext()),
				StandardCharsets.UTF_8);
	}

	private void run(BiConsumer<JobFunctions, OrderJob> test) {
		JobContext.of(OrderJob.class)
			.withBean(RecordingStore.class, () -> this.store)
			.run((context) -> test.accept(context.getBean(JobFunctions.class), context.getBean(OrderJob.class)));
	}

	@Job("orders")
	static class OrderJob {

		final List<String> done = new CopyOnWriteArrayList<>();

		String refused = "";

		Runnable whileRunning = () -> {
		};

		Consumer<String> processing = (id) -> {
		};

		@Idempotent
		@DynamoDbStream("orders")
		void ship(Change<JsonNode> change) {
			String id = String.valueOf(change.keys().get("id"));
			if (id.equals(this.refused)) {
				throw new IllegalStateException("Refused");
			}
			this.done.add(id);
			this.whileRunning.run();
		}

		@Idempotent(key = "dynamodb.Keys.id.S")
		@DynamoDbStream("orders")
		void byItem(Change<JsonNode> change) {
			this.done.add(String.valueOf(change.keys().get("id")));
		}

		@Idempotent(key = "dynamodb.NewImage.order.S")
		@DynamoDbStream("orders")
		void byOrder(Change<JsonNode> change) {
			this.done.add(String.valueOf(change.keys().get("id")));
		}

		@Idempotent(key = "dynamodb.NewImage.order")
		@DynamoDbStream(table = "orders", concurrency = "3")
		void concurrently(Change<JsonNode> change) {
			String id = String.valueOf(change.keys().get("id"));
			this.processing.accept(id);
			this.done.add(id);
		}

	}

}
