package io.jets.local.run;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.jets.job.JobMethod;

/**
 * How many invocations run at the same time. A function with reserved concurrency has
 * slots of its own, and nobody else uses them. The other functions share what remains of
 * the account's limit.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html">Understanding
 * Lambda function scaling</a>
 */
public final class ConcurrencyLimits {

	/**
	 * The limit of an AWS account unless AWS has changed it.
	 */
	public static final int DEFAULT = 1000;

	private final Slots shared;

	private final Map<String, Slots> reserved = new ConcurrentHashMap<>();

	/**
	 * Creates limits.
	 * @param account the limit for all functions together, at least 1
	 * @param jobs the functions
	 */
	public ConcurrencyLimits(int account, Collection<JobMethod> jobs) {
		int rest = account - jobs.stream()
			.map((job) -> job.function().reservedConcurrency())
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.sum();
		this.shared = new Slots(Math.max(rest, 1), false);
	}

	/**
	 * Returns the slots of a function.
	 * @param job the function
	 * @return its own slots if it has reserved concurrency, otherwise the shared ones
	 */
	public Slots of(JobMethod job) {
		Integer concurrency = job.function().reservedConcurrency();
		return (concurrency == null) ? this.shared
				: this.reserved.computeIfAbsent(job.name(), (name) -> new Slots(concurrency, true));
	}

	/**
	 * Discards all invocations that wait for a slot.
	 * @return how many there were
	 */
	public int discardWaiting() {
		return this.shared.discardWaiting() + this.reserved.values().stream().mapToInt(Slots::discardWaiting).sum();
	}

}
