package io.jets.local.stream.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import io.jets.local.dynamodb.StreamJob;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * The records to deliver, the settings of the trigger, and the failures.
 *
 * @param items the item of each record
 * @param tooOld how many of the first records are too old
 * @param factor the parallelization factor
 * @param batchSize the batch size
 * @param bisect whether failed batches are split
 * @param retries the maximum number of retries
 * @param failures the percentage of attempts that fail
 * @param seed determines which attempts fail and how
 */
record DeliveryPlan(List<Integer> items, int tooOld, int factor, int batchSize, boolean bisect, int retries,
		int failures, long seed) {

	private static final Duration MAXIMUM_AGE = Duration.ofMinutes(1);

	static Arbitrary<DeliveryPlan> any() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 5).list().ofMinSize(1).ofMaxSize(40),
					Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 7)), Arbitraries.integers().between(1, 4),
					Arbitraries.integers().between(1, 12), Arbitraries.of(true, false),
					Arbitraries.integers().between(0, 3), Arbitraries.of(0, 10, 30, 70, 100), Arbitraries.longs())
			.as(DeliveryPlan::new);
	}

	StreamJob job() {
		return StreamJob.named("job", "orders")
			.batchSize(this.batchSize)
			.bisect(this.bisect)
			.retries(this.retries)
			.maximumAge(MAXIMUM_AGE);
	}

	List<PendingRecord> records() {
		List<PendingRecord> records = new ArrayList<>();
		for (int i = 0; i < this.items.size(); i++) {
			Instant arrival = (i < this.tooOld) ? now().minus(MAXIMUM_AGE).minusMillis(1) : now();
			records.add(TestRecords.record(sequenceNumber(i), "item" + this.items.get(i), arrival));
		}
		return records;
	}

	static Instant now() {
		return TestRecords.ARRIVAL;
	}

	// Sequence numbers of a shard ascend as numbers, not as text, and have gaps
	static String sequenceNumber(int index) {
		return Integer.toString(8 + 3 * index);
	}

	static int index(String sequenceNumber) {
		return (Integer.parseInt(sequenceNumber) - 8) / 3;
	}

	boolean fails(String sequenceNumber, int attempt) {
		return random(index(sequenceNumber), attempt).nextInt(100) < this.failures;
	}

	Failure failure(String sequenceNumber, int attempt) {
		return Failure.values()[random(-1 - index(sequenceNumber), attempt).nextInt(Failure.values().length)];
	}

	int chunk(int index) {
		return 1 + random(index, -1).nextInt(15);
	}

	private SplittableRandom random(int a, int b) {
		return new SplittableRandom(new SplittableRandom(this.seed + 31L * a).nextLong() + 17L * b);
	}

	/**
	 * How a job reports that a record failed.
	 */
	enum Failure {

		THROWN, REPORTED, REPORTED_WITH_OTHERS

	}

}
