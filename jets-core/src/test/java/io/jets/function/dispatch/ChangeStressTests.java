package io.jets.function.dispatch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

import io.jets.function.dispatch.ChangeDispatcher.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no failure is lost under load. In each round, 8 threads process 1,000
 * records, and random records fail. The failing records alone determine which records
 * must be processed and what must be reported.
 */
class ChangeStressTests {

	private static final int RECORDS = 1_000;

	private static final int THREADS = 8;

	private static final int ROUNDS = 1_000;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final ChangeDispatcher dispatcher = new ChangeDispatcher(this.threads);

	@AfterEach
	void endThreads() {
		this.threads.shutdownNow();
	}

	@Test
	void reportsEveryFailureUnderLoad() {
		long firstSeed = System.nanoTime();
		for (long seed = firstSeed; seed < firstSeed + ROUNDS; seed++) {
			round(seed);
		}
	}

	private void round(long seed) {
		Random random = new Random(seed);
		String[] ids = ids(random);
		BitSet failing = failing(random);
		BitSet yielding = BitSet.valueOf(new long[] { random.nextLong(), random.nextLong(), random.nextLong() });
		AtomicIntegerArray runs = new AtomicIntegerArray(RECORDS);
		List<String> outOfOrder = new ArrayList<>();
		int[] previous = previous(ids);
		Progress progress = this.dispatcher.dispatch(Changes.of(ids), THREADS, () -> false, (change) -> {
			int place = Changes.place(change);
			if (previous[place] >= 0 && (runs.get(previous[place]) != 1 || failing.get(previous[place]))) {
				synchronized (outOfOrder) {
					outOfOrder.add(previous[place] + " before " + place);
				}
			}
			runs.incrementAndGet(place);
			if (yielding.get(place)) {
				Thread.yield();
			}
			if (failing.get(place)) {
				throw new Exception();
			}
		});
		int lowestFailing = failing.isEmpty() ? RECORDS : failing.nextSetBit(0);
		assertThat(progress).as("seed %d", seed).isEqualTo(new Progress(lowestFailing, false));
		assertThat(outOfOrder).as("out of order with seed %d", seed).isEmpty();
		for (int place = 0; place < RECORDS; place++) {
			assertThat(runs.get(place)).as("runs of %d with seed %d", place, seed)
				.isBetween((place <= lowestFailing) ? 1 : 0, 1);
		}
	}

	/**
	 * Chooses few or many items, so that queues are long or short.
	 */
	private static String[] ids(Random random) {
		int items = 1 + random.nextInt(random.nextBoolean() ? 10 : RECORDS);
		return IntStream.range(0, RECORDS)
			.mapToObj((place) -> String.valueOf(random.nextInt(items)))
			.toArray(String[]::new);
	}

	/**
	 * Chooses no, a few or many failing records, early and late ones.
	 */
	private static BitSet failing(Random random) {
		BitSet failing = new BitSet(RECORDS);
		int from = random.nextInt(RECORDS);
		int count = random.nextInt(random.nextBoolean() ? 4 : RECORDS);
		for (int i = 0; i < count; i++) {
			failing.set(from + random.nextInt(RECORDS - from));
		}
		return failing;
	}

	/**
	 * Returns for each record the previous one of the same item, or -1.
	 */
	private static int[] previous(String[] ids) {
		Map<String, Integer> last = new HashMap<>();
		int[] previous = new int[ids.length];
		for (int place = 0; place < ids.length; place++) {
			Integer before = last.put(ids[place], place);
			previous[place] = (before != null) ? before : -1;
		}
		return previous;
	}

}
