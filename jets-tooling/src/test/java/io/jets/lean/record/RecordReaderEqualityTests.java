package io.jets.lean.record;

import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Tests with random records and random items that generated readers and the mapper return
 * equal values, or fail with equal messages.
 */
class RecordReaderEqualityTests {

	private static final long SEED = Long.getLong("records.seed", System.nanoTime());

	private static final RandomRecords RECORDS = new RandomRecords(new Random(SEED), 40);

	private static final CompiledApplication APPLICATION = CompiledApplication.of("Random", RECORDS.source(),
			RECORDS.names());

	private static final ReaderComparison COMPARISON = ReaderComparison.of(APPLICATION);

	@Property(tries = 1000)
	void readsItemAsMapper(@ForAll("any") Sample sample) {
		collect(COMPARISON.assertSameItem(sample.type(), sample.item().attributes()));
	}

	@Property(tries = 1000)
	void readsDetailAsMapper(@ForAll("any") Sample sample) {
		collect(COMPARISON.assertSameDetail(sample.type(), sample.item().json()));
	}

	@Property(tries = 500)
	void readsUsualValuesWithoutMapper(@ForAll("usual") Sample sample) {
		String result = COMPARISON.assertSameItem(sample.type(), sample.item().attributes());
		// A constructor may throw an exception, which the mapper explains
		if (!isFailure(result)) {
			COMPARISON.withoutMapper().assertSameItem(sample.type(), sample.item().attributes());
			COMPARISON.withoutMapper().assertSameDetail(sample.type(), sample.item().json());
		}
	}

	/**
	 * Checks that a part of the samples can be read, and another part cannot.
	 */
	private static void collect(String result) {
		Statistics.label("failures").collect(isFailure(result)).coverage((coverage) -> {
			coverage.check(true).percentage((percent) -> percent > 5);
			coverage.check(false).percentage((percent) -> percent > 30);
		});
	}

	private static boolean isFailure(String result) {
		return result.startsWith("Record e of table orders") || result.startsWith("The event cannot be read");
	}

	@Provide
	Arbitrary<Sample> any() {
		return Arbitraries.randomValue((random) -> sample(random, List.of(0, 2, 20).get(random.nextInt(3))));
	}

	@Provide
	Arbitrary<Sample> usual() {
		return Arbitraries.randomValue((random) -> sample(random, 0));
	}

	private static Sample sample(Random random, int unusual) {
		Class<?> type = APPLICATION.type(RECORDS.names().get(random.nextInt(RECORDS.names().size())));
		return new Sample(SEED, type, new RandomItems(random, unusual).item(type, 3));
	}

	/**
	 * An item.
	 *
	 * @param seed the seed of the records
	 * @param type the record that it more or less fits
	 * @param item the item
	 */
	record Sample(long seed, Class<?> type, Value item) {

	}

}
