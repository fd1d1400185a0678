package io.jets.local.stream.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of the size of batches.
 */
class StreamBatchTests {

	private static final Duration LONG = Duration.ofSeconds(300);

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final String table = dynamoDb.createTable();

	private final RecordingInvoker invoker = new RecordingInvoker();

	@Test
	void endsBatchAtBatchSize() {
		put("1", "2", "3", "4", "5");
		run(StreamJob.named("job", this.table).batchSize(2), 3);
		assertThat(this.invoker.batches()).containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5"));
	}

	@Test
	void gathersBatchFromSeveralReads() {
		List<String> ids = IntStream.range(0, 2200).mapToObj(Integer::toString).toList();
		put(ids.toArray(String[]::new));
		run(StreamJob.named("job", this.table).batchSize(10_000), 1);
		assertThat(this.invoker.batches()).containsExactly(ids);
	}

	@Test
	void waitsForFullBatchDuringWindow() {
		StreamJob job = StreamJob.named("job", this.table).batchSize(3).window(LONG);
		StreamJob witness = StreamJob.named("witness", this.table);
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), this.invoker, job.build(),
				witness.build())) {
			for (String id : List.of("1", "2", "3", "4")) {
				put(id);
				mappings.wake();
				await().until(() -> of("witness").stream().anyMatch((batch) -> batch.contains(id)));
			}
			await().untilAsserted(() -> assertThat(of("job")).containsExactly(List.of("1", "2", "3")));
		}
	}

	@Test
	void deliversBatchWhenWindowEnds() {
		Duration window = Duration.ofSeconds(1);
		AtomicLong delivered = new AtomicLong();
		RecordingInvoker timing = new RecordingInvoker((invocation) -> {
			delivered.set(System.nanoTime());
			return "";
		});
		put("1", "2");
		long before = System.nanoTime();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), timing,
				StreamJob.named("job", this.table).batchSize(100).window(window).build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(timing.batches()).containsExactly(List.of("1", "2")));
			await().until(() -> delivered.get() != 0);
		}
		assertThat(Duration.ofNanos(delivered.get() - before)).isGreaterThanOrEqualTo(window);
	}

	@Test
	void endsBatchAtPayloadLimitDuringWindow() {
		String large = "x".repeat(390 * 1024);
		for (int i = 0; i < 20; i++) {
			dynamoDb.put(this.table, Map.of("id", AttributeValue.fromS("" + i), "text", AttributeValue.fromS(large)));
		}
		run(StreamJob.named("job", this.table).batchSize(100).window(LONG), 1);
		int fitting = 6_291_456 / (large.length() + 500);
		assertThat(this.invoker.batches())
			.containsExactly(IntStream.range(0, fitting).mapToObj(Integer::toString).toList());
	}

	private void run(StreamJob job, int invocations) {
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), this.invoker, job.build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.batches()).hasSize(invocations));
		}
	}

	private List<List<String>> of(String job) {
		return this.invoker.invocations()
			.stream()
			.filter((invocation) -> invocation.job().name().equals(job))
			.map(RecordingInvoker.Invocation::ids)
			.toList();
	}

	private void put(String... ids) {
		for (String id : ids) {
			dynamoDb.put(this.table, id);
		}
	}

}
