package io.jets.local.stream.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker.Invocation;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.stream.position.StreamPositions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of shards with several partitions.
 */
class StreamPartitionTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private static final int ITEMS = 20;

	private final String table = dynamoDb.createTable();

	private final StreamPositions positions = new StreamPositions();

	@Test
	void runsAsManyBatchesOfShardConcurrentlyAsFactor() {
		CountDownLatch release = new CountDownLatch(1);
		AtomicInteger running = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			release.await();
			running.decrementAndGet();
			return "";
		});
		RecordingInvoker witness = new RecordingInvoker();
		for (int n = 0; n < 5; n++) {
			putAll(n);
		}
		try (EventSourceMappings mappings = start(invoker, StreamJob.named("job", this.table).factor(3).batchSize(1));
				EventSourceMappings others = start(witness, StreamJob.named("witness", this.table))) {
			mappings.wake();
			others.wake();
			await().untilAsserted(() -> assertThat(witness.ids()).hasSize(5 * ITEMS));
			await().until(() -> running.get() >= 3);
			release.countDown();
			await().untilAsserted(() -> assertThat(invoker.ids()).hasSize(5 * ITEMS));
		}
		assertThat(most).hasValue(3);
	}

	@Test
	void deliversChangesOfItemInOrder() {
		RecordingInvoker invoker = new RecordingInvoker();
		try (EventSourceMappings mappings = start(invoker,
				StreamJob.named("job", this.table).factor(10).batchSize(3))) {
			for (int n = 0; n < 10; n++) {
				putAll(n);
				mappings.wake();
			}
			await().untilAsserted(() -> assertThat(invoker.ids()).hasSize(10 * ITEMS));
		}
		for (int i = 0; i < ITEMS; i++) {
			assertThat(changes(invoker, "item" + i)).containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
		}
	}

	@Test
	void failingPartitionBlocksOnlyItsItemsAndCheckpoint() {
		Set<String> partition = ConcurrentHashMap.newKeySet();
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			if (invocation.ids().contains("item0")) {
				partition.addAll(invocation.ids());
				throw new IllegalStateException("poison");
			}
			return "";
		});
		StreamJob job = StreamJob.named("job", this.table).factor(2).retries(-1).bisect(false);
		putAll(0);
		try (EventSourceMappings mappings = start(invoker, job)) {
			mappings.wake();
			await().until(() -> invoker.ids().containsAll(ids()));
			putAll(1);
			mappings.wake();
			await().until(() -> ids().stream()
				.filter((id) -> !partition.contains(id))
				.allMatch((id) -> changes(invoker, id).contains(1)));
			assertThat(partition).hasSizeBetween(1, ITEMS - 1);
			assertThat(partition).allSatisfy((id) -> assertThat(changes(invoker, id)).containsOnly(0));
		}
		RecordingInvoker next = new RecordingInvoker();
		try (EventSourceMappings mappings = start(next, job)) {
			mappings.wake();
			await().until(() -> partition.stream().allMatch((id) -> changes(next, id).contains(1)));
		}
		assertThat(changes(next, "item0")).containsExactly(0, 1);
	}

	private EventSourceMappings start(RecordingInvoker invoker, StreamJob job) {
		return Mappings.start(dynamoDb.clients(), this.positions, invoker, null, job.build());
	}

	private static List<String> ids() {
		return IntStream.range(0, ITEMS).mapToObj((i) -> "item" + i).toList();
	}

	private void putAll(int n) {
		ids().forEach((id) -> dynamoDb.put(this.table,
				Map.of("id", AttributeValue.fromS(id), "n", AttributeValue.fromN("" + n))));
	}

	private static List<Integer> changes(RecordingInvoker invoker, String id) {
		return invoker.invocations()
			.stream()
			.map(Invocation::records)
			.flatMap(List::stream)
			.filter((record) -> record.at("/dynamodb/Keys/id/S").asString().equals(id))
			.map((record) -> record.at("/dynamodb/NewImage/n/N").asInt())
			.toList();
	}

}
