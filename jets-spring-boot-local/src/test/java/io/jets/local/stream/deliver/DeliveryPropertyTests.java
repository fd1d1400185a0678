package io.jets.local.stream.deliver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.local.stream.position.StreamPositions;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Properties of the delivery whatever fails: no loss, order per item, no redelivery of
 * consumed records.
 */
class DeliveryPropertyTests {

	@Provide
	Arbitrary<DeliveryPlan> plans() {
		return DeliveryPlan.any();
	}

	@Property(tries = 300)
	void consumesEachRecordOnce(@ForAll("plans") DeliveryPlan plan) throws Exception {
		ModelDelivery delivery = deliver(plan);
		assertThat(consumed(delivery)).containsExactlyInAnyOrderElementsOf(all(plan));
		assertThat(delivery.next()).isEqualTo(plan.items().size());
	}

	@Property(tries = 300)
	void consumesRecordsOfItemInOrder(@ForAll("plans") DeliveryPlan plan) throws Exception {
		assertInOrder(plan, consumed(deliver(plan)));
	}

	@Property(tries = 300)
	void doesNotDeliverConsumedRecordsAgain(@ForAll("plans") DeliveryPlan plan) throws Exception {
		assertThat(deliver(plan).invoker().redelivered()).isEmpty();
	}

	@Property(tries = 300)
	void doesNotExceedRetries(@ForAll("plans") DeliveryPlan plan) throws Exception {
		Map<String, Long> tries = deliver(plan).invoker()
			.batches()
			.stream()
			.filter((batch) -> !plan.bisect() || batch.size() == 1)
			.collect(Collectors.groupingBy((batch) -> batch.get(0), Collectors.counting()));
		assertThat(tries.values()).allMatch((count) -> count <= plan.retries() + 1);
	}

	@Property(tries = 300)
	void discardsOnlySingleRecordsWhenBatchesAreSplit(@ForAll("plans") DeliveryPlan plan) throws Exception {
		List<DiscardedBatch> discarded = deliver(plan).discarded();
		assertThat(discarded)
			.filteredOn((batch) -> batch.condition() == DiscardedBatch.Condition.RETRY_ATTEMPTS_EXHAUSTED)
			.allMatch((batch) -> !plan.bisect() || batch.batch().size() == 1);
		List<String> tooOld = discarded.stream()
			.filter((batch) -> batch.condition() == DiscardedBatch.Condition.RECORD_AGE_EXCEEDED)
			.flatMap((batch) -> batch.batch().records().stream())
			.map(PendingRecord::sequenceNumber)
			.toList();
		assertThat(tooOld)
			.containsExactlyInAnyOrderElementsOf(all(plan).subList(0, Math.min(plan.tooOld(), plan.items().size())));
	}

	@Property(tries = 2000)
	void losesNothingAndRedeliversOnlyRecordsAfterCheckpointWhenStopped(@ForAll("plans") DeliveryPlan plan,
			@ForAll @IntRange(min = 1, max = 12) int closeAfter) throws Exception {
		StreamPositions positions = new StreamPositions();
		ModelDelivery first = new ModelDelivery(plan, positions, closeAfter).run();
		List<String> checkpointed = all(plan).subList(0, first.next());
		assertThat(consumed(first)).containsAll(checkpointed).doesNotHaveDuplicates();
		ModelDelivery second = new ModelDelivery(plan, positions, Integer.MAX_VALUE).run();
		Set<String> both = new HashSet<>(consumed(first));
		both.addAll(consumed(second));
		assertThat(both).containsExactlyInAnyOrderElementsOf(all(plan));
		assertThat(consumed(second))
			.doesNotContainAnyElementsOf(checkpointed.isEmpty() ? List.of("none") : checkpointed);
		Set<String> firstConsumed = new LinkedHashSet<>(consumed(first));
		firstConsumed.addAll(consumed(second));
		assertInOrder(plan, new ArrayList<>(firstConsumed));
		assertInOrder(plan, consumed(second));
	}

	private static ModelDelivery deliver(DeliveryPlan plan) throws InterruptedException {
		return new ModelDelivery(plan, new StreamPositions(), Integer.MAX_VALUE).run();
	}

	private static List<String> all(DeliveryPlan plan) {
		return plan.records().stream().map(PendingRecord::sequenceNumber).toList();
	}

	private static List<String> consumed(ModelDelivery delivery) {
		return delivery.invoker().consumed();
	}

	private static void assertInOrder(DeliveryPlan plan, List<String> numbers) {
		Map<Integer, List<Integer>> byItem = numbers.stream()
			.map(DeliveryPlan::index)
			.collect(Collectors.groupingBy((index) -> plan.items().get(index)));
		assertThat(byItem.values()).allSatisfy((indexes) -> assertThat(indexes).isSorted());
	}

}
