package io.jets.function.handler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.event.Change;
import io.jets.event.ChangeType;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunction;
import io.jets.function.JobFunctions;
import io.jets.function.LoggedLines;
import io.jets.function.payload.UnreadableEventException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of jobs that are called once per change. For unreadable records, see
 * {@code UnreadableItemTests}; for arguments, see {@link ChangeArgumentsTests}.
 */
class ChangeHandlerTests {

	private static final String NONE = "{\"batchItemFailures\":[]}";

	private final ApplicationContextRunner runner = JobContext.of(StreamJob.class);

	@Test
	void callsMethodOncePerRecordInOrder() {
		this.runner.run((context) -> {
			assertThat(call(context, "stream-each", insert(9, "a"), insert(10, "b"), insert(100, "a"))).isEqualTo(NONE);
			assertThat(job(context).seen).containsExactly("9", "10", "100");
		});
	}

	@Test
	void reportsFirstFailureAndStops() {
		this.runner.run((context) -> {
			assertThat(call(context, "stream-each", insert(9, "a"), insert(10, "fail"), insert(100, "c"),
					insert(101, "fail")))
				.isEqualTo(Events.failed(10));
			assertThat(job(context).seen).containsExactly("9", "10");
		});
	}

	@Test
	void callsMethodOnceWhenAllRecordsFail() {
		this.runner.run((context) -> {
			assertThat(call(context, "stream-each", insert(1, "fail"), insert(2, "fail"))).isEqualTo(Events.failed(1));
			assertThat(job(context).seen).containsExactly("1");
		});
	}

	@Test
	void reportsLowestUnprocessedRecordWhenConcurrent() {
		this.runner.run((context) -> {
			assertThat(call(context, "stream-together", insert(9, "a"), insert(10, "b"), insert(100, "a")))
				.isEqualTo(NONE);
			assertThat(job(context).together).containsExactlyInAnyOrder("9", "10", "100");
			assertThat(call(context, "stream-together", insert(9, "a"), insert(10, "fail"), insert(100, "c"),
					insert(101, "fail"), unreadable(102)))
				.isEqualTo(Events.failed(10));
			assertThat(call(context, "stream-together", insert(9, "fail"), insert(10, "fail"), insert(100, "fail")))
				.isEqualTo(Events.failed(9));
			assertThat(call(context, "stream-together", insert(9, "a"), insert(10, "b"), unreadable(100)))
				.isEqualTo(Events.failed(100));
		});
	}

	@Test
	void acceptsEmptyBatch() {
		this.runner.run((context) -> {
			assertThat(call(context, "stream-each")).isEqualTo(NONE);
			assertThat(job(context).seen).isEmpty();
		});
	}

	@Test
	void reportsUnreadableRecordAfterProcessingEarlierOnes() {
		this.runner.run((context) -> {
			assertThat(call(context, "stream-each", insert(1, "a"), unreadable(2), insert(3, "c")))
				.isEqualTo(Events.failed(2));
			assertThat(job(context).seen).containsExactly("1");
			assertThat(call(context, "stream-each", unreadable(4), insert(5, "c"))).isEqualTo(Events.failed(4));
			assertThat(call(context, "stream-each", insert(6, "fail"), unreadable(7))).isEqualTo(Events.failed(6));
			assertThat(job(context).seen).containsExactly("1", "6");
		});
	}

	@Test
	void logsFailuresWithoutValues() {
		this.runner.run((context) -> {
			try (LoggedLines log = new LoggedLines(ChangeHandler.class)) {
				call(context, "stream-each", insert(1, "a"), unreadable(2));
				call(context, "stream-each", insert(3, "fail", "\"count\":{\"N\":\"4711\"}"));
				assertThat(log.lines()).containsExactly(
						"ERROR stream-each failed. Record event-2 of table orders (sequence number 2) cannot be read: "
								+ "in NewImage, the attribute \"count\" cannot be read as java.lang.Integer, for "
								+ Order.class.getName(),
						"ERROR stream-each failed at record event-3 of table orders (sequence number 3): "
								+ "java.io.IOException: failed");
			}
		});
	}

	@Test
	void omitsMissingValuesFromLog() {
		this.runner.run((context) -> {
			try (LoggedLines log = new LoggedLines(ChangeHandler.class)) {
				call(context, "stream-each", without("eventID", insert(1, "fail")));
				call(context, "stream-each", without("eventSourceARN", insert(2, "fail")));
				call(context, "stream-each", without("eventID", without("eventSourceARN", unreadable(3))));
				assertThat(log.lines()).containsExactly(
						"ERROR stream-each failed at record of table orders (sequence number 1): "
								+ "java.io.IOException: failed",
						"ERROR stream-each failed at record event-2 (sequence number 2): java.io.IOException: failed",
						"ERROR stream-each failed. Record (sequence number 3) cannot be read: in NewImage, "
								+ "the attribute \"count\" cannot be read as java.lang.Integer, for "
								+ Order.class.getName());
			}
		});
	}

	private static String without(String property, String record) {
		return record.replace("\"" + property + "\"", "\"x\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"Records\":{}}", "{\"Records\":[5]}", "{\"Records\":[", "null" })
	void failsWithoutCallingMethodWhenEventIsNotBatch(String event) {
		this.runner.run((context) -> {
			assertThatExceptionOfType(UnreadableEventException.class)
				.isThrownBy(() -> function(context, "stream-each").call(Events.bytes(event), null));
			String half = "{\"Records\":[" + insert(1, "a") + ","
					+ insert(2, "b").replace("\"SequenceNumber\"", "\"x\"") + "]}";
			assertThatExceptionOfType(UnreadableEventException.class)
				.isThrownBy(() -> function(context, "stream-each").call(Events.bytes(half), null));
			assertThat(job(context).seen).isEmpty();
		});
	}

	@Test
	void skipsUnselectedRecordsEvenIfUnreadable() {
		this.runner.run((context) -> {
			String removed = Events.record("REMOVE", 2, "b", "\"OldImage\":" + Events.image("b"));
			assertThat(call(context, "stream-removals", insert(1, "a"), removed, unreadable(3))).isEqualTo(NONE);
			assertThat(job(context).seen).containsExactly("2");
			assertThat(call(context, "stream-removals", insert(4, "a"))).isEqualTo(NONE);
			assertThat(call(context, "stream-removals", insert(4, "a"), Events.record("DROP", 5, "b")))
				.isEqualTo(Events.failed(5));
			assertThat(job(context).seen).containsExactly("2");
		});
	}

	@Test
	void treatsAnyThrowableAsFailureOfRecord() {
		this.runner.run((context) -> {
			for (Throwable failure : List.of(new IOException(), new IllegalStateException(), new AssertionError(),
					new NoClassDefFoundError(), new StackOverflowError(), new ExceptionInInitializerError(),
					new Throwable())) {
				job(context).failure = failure;
				assertThat(call(context, "stream-failing", insert(1, "a"), insert(2, "b"))).isEqualTo(Events.failed(1));
				assertThat(call(context, "stream-later", insert(3, "a"), insert(4, "b"))).isEqualTo(Events.failed(3));
			}
			for (Error error : List.of(new OutOfMemoryError(), new InternalError(), new UnknownError())) {
				job(context).failure = error;
				assertThatExceptionOfType(Error.class)
					.isThrownBy(() -> call(context, "stream-failing", insert(1, "a"), insert(2, "b")))
					.isSameAs(error);
			}
			job(context).failure = new InterruptedException();
			assertThat(call(context, "stream-failing", insert(1, "a"), insert(2, "b"))).isEqualTo(Events.failed(1));
			assertThat(Thread.interrupted()).isTrue();
		});
	}

	@Test
	void awaitsStageBeforeNextRecord() {
		this.runner.run((context) -> {
			CompletableFuture<String> response = CompletableFuture
				.supplyAsync(() -> call(context, "stream-later", insert(1, "a"), insert(2, "b")));
			CompletableFuture<Void> first = job(context).stages.poll(30, TimeUnit.SECONDS);
			assertThat(job(context).seen).containsExactly("1");
			assertThat(first).isNotNull();
			first.complete(null);
			CompletableFuture<Void> second = job(context).stages.poll(30, TimeUnit.SECONDS);
			assertThat(second).isNotNull();
			assertThat(response).isNotDone();
			second.completeExceptionally(new IOException());
			assertThat(response.get(30, TimeUnit.SECONDS)).isEqualTo(Events.failed(2));
		});
	}

	private static String unreadable(long number) {
		return insert(number, "x", "\"count\":{\"S\":\"secret\"}");
	}

	private static String insert(long number, String id, String... attributes) {
		return Events.insert(number, id, attributes);
	}

	private static StreamJob job(ApplicationContext context) {
		return context.getBean(StreamJob.class);
	}

	private static JobFunction function(ApplicationContext context, String name) {
		return context.getBean(JobFunctions.class).find(name);
	}

	private static String call(ApplicationContext context, String name, String... records) {
		return new String(function(context, name).call(Events.batch(records), null), StandardCharsets.UTF_8);
	}

	record Order(String id, @Nullable Integer count) {

	}

	@Job("stream")
	static class StreamJob {

		final List<String> seen = new ArrayList<>();

		final Queue<String> together = new ConcurrentLinkedQueue<>();

		final BlockingQueue<CompletableFuture<Void>> stages = new LinkedBlockingQueue<>();

		@Nullable Throwable failure;

		@DynamoDbStream("orders")
		void each(Change<Order> change) throws IOException {
			this.seen.add(change.sequenceNumber());
			if (change.item().id().equals("fail")) {
				throw new IOException("failed");
			}
		}

		@DynamoDbStream(table = "orders", concurrency = "4")
		void together(Change<Order> change) throws IOException {
			this.together.add(change.sequenceNumber());
			if (change.item().id().equals("fail")) {
				throw new IOException("failed");
			}
		}

		@DynamoDbStream(table = "orders", on = OperationType.REMOVE)
		void removals(Change<Order> change) {
			assertThat(change.type()).isEqualTo(ChangeType.REMOVE);
			this.seen.add(change.sequenceNumber());
		}

		@DynamoDbStream("orders")
		void failing(Change<Order> change) throws Throwable {
			throw this.failure;
		}

		@DynamoDbStream("orders")
		CompletionStage<Void> later(Change<Order> change) {
			if (this.failure != null) {
				return CompletableFuture.failedFuture(this.failure);
			}
			this.seen.add(change.sequenceNumber());
			CompletableFuture<Void> stage = new CompletableFuture<>();
			this.stages.add(stage);
			return stage;
		}

	}

}
