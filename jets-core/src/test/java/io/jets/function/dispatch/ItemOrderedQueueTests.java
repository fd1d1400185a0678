package io.jets.function.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.jets.event.Change;
import io.jets.event.ChangeType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ItemOrderedQueue}.
 */
class ItemOrderedQueueTests {

	private static final int RECORDS = 500;

	@Test
	void distinguishesItemsByBinaryKeyAndTable() throws InterruptedException {
		ItemOrderedQueue queue = new ItemOrderedQueue(Stream.of("orders", "orders", "returns")
			.<Change<?>>map((table) -> Change.builder(ChangeType.INSERT)
				.table(table)
				.keys(Map.of("id", new byte[] { 1 }))
				.build())
			.toList(), Map.of(), () -> false, true);
		assertThat(queue.take()).isEqualTo(0);
		assertThat(queue.take()).isEqualTo(2);
		queue.done(0);
		assertThat(queue.take()).isEqualTo(1);
		queue.done(1);
		assertThat(queue.firstNotDone()).isEqualTo(3);
	}

	@Test
	void handsOutOneChangeAtATimeWhenNotConcurrent() throws InterruptedException {
		ItemOrderedQueue queue = new ItemOrderedQueue(Changes.of("a", "b", "a"), Map.of(), () -> false, false);
		assertThat(queue.items()).isEqualTo(1);
		for (int place = 0; place < 3; place++) {
			assertThat(queue.take()).isEqualTo(place);
			queue.done(place);
		}
		assertThat(queue.take()).isEqualTo(ItemOrderedQueue.NONE);
		assertThat(queue.firstNotDone()).isEqualTo(3);
	}

	@Test
	void handsOutChangesWithSameKeyOneAfterTheOther() throws InterruptedException {
		List<Change<?>> changes = Changes.of("a", "b", "b", "c", "d");
		Map<Change<?>, String> keys = Map.of(changes.get(0), "x", changes.get(2), "x", changes.get(3), "x",
				changes.get(4), "y");
		ItemOrderedQueue queue = new ItemOrderedQueue(changes, keys, () -> false, true);
		assertThat(List.of(queue.take(), queue.take(), queue.take())).containsExactly(0, 1, 4);
		queue.done(1);
		queue.done(0);
		assertThat(queue.take()).isEqualTo(2);
		queue.done(2);
		assertThat(queue.take()).isEqualTo(3);
		queue.failed(3);
		queue.done(4);
		assertThat(queue.take()).isEqualTo(ItemOrderedQueue.NONE);
		assertThat(queue.firstNotDone()).isEqualTo(3);
	}

	@RepeatedTest(20)
	void handsOutNoHigherChangeAfterFailure() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		String[] ids = IntStream.range(0, RECORDS)
			.mapToObj((place) -> String.valueOf(random.nextInt(50)))
			.toArray(String[]::new);
		boolean[] failing = new boolean[RECORDS];
		for (int place = RECORDS / 2; place < RECORDS; place++) {
			failing[place] = random.nextInt(20) == 0;
		}
		List<Change<?>> changes = Changes.of(ids);
		Map<Change<?>, String> keys = new HashMap<>();
		changes.forEach((change) -> keys.put(change, String.valueOf(random.nextInt(80))));
		ItemOrderedQueue queue = new ItemOrderedQueue(changes, keys, () -> false, true);
		AtomicInteger lowestKnown = new AtomicInteger(RECORDS);
		Callable<Boolean> worker = () -> {
			while (true) {
				int known = lowestKnown.get();
				int place = queue.take();
				if (place == ItemOrderedQueue.NONE) {
					return true;
				}
				if (place > known) {
					return false;
				}
				if (failing[place]) {
					queue.failed(place);
					lowestKnown.accumulateAndGet(place, Math::min);
				}
				else {
					queue.done(place);
				}
			}
		};
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			for (var result : threads.invokeAll(Stream.generate(() -> worker).limit(8).toList())) {
				assertThat(result.get()).as("seed %d", seed).isTrue();
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(queue.firstNotDone()).as("seed %d", seed)
			.isEqualTo(IntStream.range(0, RECORDS).filter((place) -> failing[place]).findFirst().orElse(RECORDS));
	}

}
