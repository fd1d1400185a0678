package io.jets.observation.emf;

import java.util.concurrent.atomic.AtomicInteger;

import io.jets.function.observe.InvocationOutcome;
import io.jets.function.observe.ObservedInvocation;
import io.jets.function.observe.ObservedRecord;
import io.jets.function.observe.RecordOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of a batch that an idempotent job had completed before.
 */
final class CountedDuplicates implements ObservedInvocation {

	private final AtomicInteger count = new AtomicInteger();

	private final End end;

	CountedDuplicates(End end) {
		this.end = end;
	}

	@Override
	public void recordEnded(ObservedRecord record) {
		if (record.outcome() == RecordOutcome.DUPLICATE) {
			this.count.incrementAndGet();
		}
	}

	@Override
	public void end(InvocationOutcome outcome, int failedRecords, @Nullable Throwable error) {
		this.end.ended(this.count.get(), outcome, failedRecords);
	}

	/**
	 * Receives the end of the invocation.
	 */
	@FunctionalInterface
	interface End {

		void ended(int duplicates, InvocationOutcome outcome, int failedRecords);

	}

}
