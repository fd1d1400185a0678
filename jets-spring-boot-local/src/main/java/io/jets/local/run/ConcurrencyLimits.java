package io.jets.local.run;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

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
	 * @throws IllegalArgumentException if functions reserve more than the limit, or all
	 * of it although others need a part
	 */
	public ConcurrencyLimits(int account, Collection<JobMethod> jobs) {
		int reserved = jobs.stream().mapToInt((job) -> Objects.requireNonNullElse(reserved(job), 0)).sum();
		int required = reserved + (jobs.stream().allMatch((job) -> reserved(job) != null) ? 0 : 1);
		Assert.isTrue(required <= account,
				() -> ("jets.local.concurrency is %d, but functions reserve %d of it (%s). Set it to %d or more, or "
						+ "reserve less")
					.formatted(account, reserved, reservations(jobs), required));
		this.shared = new Slots(account - reserved, false);
	}

	private static @Nullable Integer reserved(JobMethod job) {
		return job.function().reservedConcurrency();
	}

	private static String reservations(Collection<JobMethod> jobs) {
		return jobs.stream()
			.filter((job) -> reserved(job) != null)
			.map((job) -> job.name() + " " + reserved(job))
			.collect(Collectors.joining(", "));
	}

	/**
	 * Returns the slots of a function.
	 * @param job the function
	 * @return its own slots if it has reserved concurrency, otherwise the shared ones
	 */
	public Slots of(JobMethod job) {
		Integer concurrency = reserved(job);
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
