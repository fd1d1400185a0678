package io.jets.local.stream.read;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.stream.position.StreamPositions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StreamFailureTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final String table = dynamoDb.createTable();

	@Test
	void continuesAfterRetriesWithoutBlockingOtherStreams() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			if (invocation.job().name().equals("bad") && invocation.ids().contains("2")) {
				throw new IllegalStateException("poison");
			}
			return "";
		});
		JobMethod bad = StreamJob.named("bad", this.table).batchSize(1).retries(2).build();
		JobMethod forEver = StreamJob.named("bad", this.table).batchSize(1).retries(-1).build();
		JobMethod good = StreamJob.named("good", this.table).build();
		put("1", "2", "3");
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker, bad)) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(invoker.ids()).containsExactly("1", "2", "2", "2", "3"));
		}
		invoker.invocations().clear();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker, forEver, good)) {
			mappings.wake();
			await().until(() -> invoker.ids().contains("2"));
			put("4");
			mappings.wake();
			await().until(() -> invoker.ids().contains("4"));
		}
	}

	@Test
	void continuesWhenJobLeavesThreadInterrupted() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			if (invocation.ids().contains("1")) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("interrupted");
			}
			return "";
		});
		put("1", "2");
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker,
				StreamJob.named("job", this.table).batchSize(1).retries(1).build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(invoker.ids()).containsExactly("1", "1", "2"));
		}
	}

	@Test
	void restartsAtFailedRecordOfPartialBatchResponse() {
		RecordingInvoker invoker = new RecordingInvoker(
				(invocation) -> (invocation.ids().size() == 5) ? invocation.failed("4", "3") : "");
		put("1", "2", "3", "4", "5");
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker, StreamJob.on(this.table))) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4", "5"),
					List.of("3", "4", "5")));
		}
	}

	@Test
	void storesLowestFailedRecordAsCheckpoint() {
		StreamPositions positions = new StreamPositions();
		RecordingInvoker failing = new RecordingInvoker(
				(invocation) -> invocation.ids().contains("2") ? invocation.failed("5", "3") : invocation.failed("3"));
		put("1", "2", "3", "4", "5");
		JobMethod job = StreamJob.named("job", this.table).retries(-1).build();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), positions, failing, null, job)) {
			mappings.wake();
			await().until(() -> failing.batches().contains(List.of("3", "4", "5")));
		}
		RecordingInvoker invoker = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), positions, invoker, null, job)) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(invoker.batches()).containsExactly(List.of("3", "4", "5")));
		}
	}

	@Test
	void interruptsInvocationWhenClosedAndRedeliversItsRecords() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		AtomicBoolean interrupted = new AtomicBoolean();
		RecordingInvoker slow = new RecordingInvoker((invocation) -> {
			started.countDown();
			try {
				new CountDownLatch(1).await();
			}
			catch (InterruptedException ex) {
				interrupted.set(true);
				throw ex;
			}
			return "";
		});
		StreamPositions positions = new StreamPositions();
		put("1");
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), positions, slow, null,
				StreamJob.named("job", this.table).retries(0).build())) {
			mappings.wake();
			started.await();
		}
		assertThat(interrupted).isTrue();
		await().until(() -> streamThreads().isEmpty());
		RecordingInvoker invoker = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), positions, invoker, null,
				StreamJob.named("job", this.table).build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(invoker.ids()).containsExactly("1"));
		}
	}

	@Test
	void endsAllThreadsWhenClosed() {
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), new RecordingInvoker(),
				StreamJob.named("a", this.table).build(), StreamJob.named("b", this.table).build(),
				StreamJob.named("c", "no-such-table").build())) {
			mappings.wake();
			await().until(() -> streamThreads().size() == 5);
		}
		await().until(() -> streamThreads().isEmpty());
	}

	private static List<String> streamThreads() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.map(Thread::getName)
			.filter((name) -> name.startsWith("jets-stream-"))
			.toList();
	}

	private void put(String... ids) {
		for (String id : ids) {
			dynamoDb.put(this.table, id);
		}
	}

}
