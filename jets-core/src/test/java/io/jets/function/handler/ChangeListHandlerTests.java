package io.jets.function.handler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.LoggedLines;
import io.jets.function.StubContext;
import io.jets.function.payload.UnreadableEventException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of jobs that are called with all changes of a batch.
 */
class ChangeListHandlerTests {

	private static final String NONE = "{\"batchItemFailures\":[]}";

	private static final String UNREADABLE = Events.record("UPSERT", 2, "b");

	private final ApplicationContextRunner runner = JobContext.of(BatchJob.class);

	@Test
	void passesBatchInOrderOfSequenceNumbers() {
		this.runner.run((context) -> {
			assertThat(call(context, "batch-run", Events.insert(10, "b"), Events.insert(9, "a"))).isEqualTo(NONE);
			assertThat(batches(context)).containsExactly(List.of("9", "10"));
		});
	}

	@Test
	void returnsFailuresOfMethod() {
		this.runner.run((context) -> {
			context.getBean(BatchJob.class).response = () -> new StreamsEventResponse(
					List.of(new BatchItemFailure("10"), new BatchItemFailure("9")));
			String expected = "{\"batchItemFailures\":[{\"itemIdentifier\":\"10\"},{\"itemIdentifier\":\"9\"}]}";
			assertThat(call(context, "batch-respond", Events.insert(9, "a"), Events.insert(10, "b")))
				.isEqualTo(expected);
			assertThat(call(context, "batch-respondLater", Events.insert(9, "a"), Events.insert(10, "b")))
				.isEqualTo(expected);
			context
				.getBean(BatchJob.class).response = () -> new StreamsEventResponse(List.of(new BatchItemFailure(null)));
			assertThat(call(context, "batch-respond", Events.insert(9, "a")))
				.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":null}]}");
			context.getBean(BatchJob.class).response = () -> null;
			assertThat(call(context, "batch-respond", Events.insert(9, "a"))).isEqualTo(NONE);
		});
	}

	@Test
	void failsBatchWhenMethodThrows() {
		this.runner.run((context) -> {
			IllegalStateException failure = new IllegalStateException();
			context.getBean(BatchJob.class).response = () -> {
				throw failure;
			};
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> call(context, "batch-respond", Events.insert(1, "a"), UNREADABLE))
				.isSameAs(failure);
		});
	}

	@Test
	void passesRecordsBeforeFirstUnreadable() {
		this.runner.run((context) -> {
			try (LoggedLines log = new LoggedLines(ChangeListHandler.class)) {
				assertThat(call(context, "batch-run", Events.insert(1, "a"), UNREADABLE, Events.insert(3, "c")))
					.isEqualTo(Events.failed(2));
				assertThat(batches(context)).containsExactly(List.of("1"));
				assertThat(log.lines()).containsExactly(
						"ERROR batch-run failed. Record event-2 of table orders (sequence number 2) cannot be read: "
								+ "its eventName is not INSERT, MODIFY or REMOVE");
			}
			context
				.getBean(BatchJob.class).response = () -> new StreamsEventResponse(List.of(new BatchItemFailure("1")));
			assertThat(call(context, "batch-respond", Events.insert(1, "a"), UNREADABLE))
				.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"},{\"itemIdentifier\":\"2\"}]}");
		});
	}

	@Test
	void doesNotCallMethodWithoutRecords() {
		this.runner.run((context) -> {
			assertThat(call(context, "batch-run", UNREADABLE, Events.insert(3, "c"))).isEqualTo(Events.failed(2));
			assertThat(call(context, "batch-run")).isEqualTo(NONE);
			assertThat(call(context, "batch-removals", Events.insert(3, "c"))).isEqualTo(NONE);
			assertThat(batches(context)).isEmpty();
		});
	}

	@Test
	void passesSelectedRecordsOnly() {
		this.runner.run((context) -> {
			assertThat(call(context, "batch-removals", Events.insert(1, "a"),
					Events.record("REMOVE", 2, "b", "\"OldImage\":" + Events.image("b"))))
				.isEqualTo(NONE);
			assertThat(batches(context)).containsExactly(List.of("2"));
		});
	}

	@Test
	void failsWhenEventIsNotBatch() {
		this.runner.run((context) -> {
			assertThatExceptionOfType(UnreadableEventException.class)
				.isThrownBy(() -> context.getBean(JobFunctions.class).find("batch-run").call(new byte[0], null));
			assertThat(batches(context)).isEmpty();
		});
	}

	@Test
	void passesContextAndBatch() {
		this.runner.run((context) -> {
			Context lambda = new StubContext();
			context.getBean(JobFunctions.class).find("batch-both").call(Events.batch(Events.insert(1, "a")), lambda);
			assertThat(context.getBean(BatchJob.class).context).isSameAs(lambda);
		});
	}

	private static List<List<String>> batches(ApplicationContext context) {
		return context.getBean(BatchJob.class).batches;
	}

	private static String call(ApplicationContext context, String name, String... records) {
		return new String(context.getBean(JobFunctions.class).find(name).call(Events.batch(records), null),
				StandardCharsets.UTF_8);
	}

	record Order(String id) {

	}

	@Job("batch")
	static class BatchJob {

		final List<List<String>> batches = new ArrayList<>();

		Supplier<@Nullable StreamsEventResponse> response = () -> null;

		@Nullable Context context;

		@DynamoDbStream("orders")
		void run(List<Change<Order>> changes) {
			assertThat(changes).isUnmodifiable();
			this.batches.add(changes.stream().map(Change::sequenceNumber).toList());
		}

		@DynamoDbStream(table = "orders", on = OperationType.REMOVE)
		void removals(List<Change<Order>> changes) {
			run(changes);
		}

		@DynamoDbStream("orders")
		@Nullable StreamsEventResponse respond(List<Change<Order>> changes) {
			return this.response.get();
		}

		@DynamoDbStream("orders")
		CompletionStage<@Nullable StreamsEventResponse> respondLater(List<Change<Order>> changes) {
			return CompletableFuture.completedFuture(this.response.get());
		}

		@DynamoDbStream("orders")
		void both(Context context, List<Change<Order>> changes) {
			this.context = context;
		}

	}

}
