package io.jets.check.method;

import java.util.List;
import java.util.stream.Stream;

import io.jets.function.handler.JobSignature;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.fault.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;

/**
 * Checks the number of records that are handled concurrently, which requires a method
 * that accepts one record at a time.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 * quotas</a>
 */
public final class ConcurrencyCheck implements JobCheck {

	/**
	 * Lambda allows 1,024 threads and processes per function.
	 */
	private static final int MAXIMUM = 1_000;

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		return jobs.stream().flatMap(ConcurrencyCheck::faults).toList();
	}

	private static Stream<Fault> faults(JobMethod job) {
		boolean oneAtATime = JobSignature.takesChange(job);
		return job.triggers(DynamoDbStreamTrigger.class)
			.filter((trigger) -> !isAccepted(trigger.concurrency(), oneAtATime))
			.map((trigger) -> fault(trigger, oneAtATime));
	}

	private static boolean isAccepted(int concurrency, boolean oneAtATime) {
		return concurrency == 1 || (oneAtATime && concurrency >= 1 && concurrency <= MAXIMUM);
	}

	private static Fault fault(DynamoDbStreamTrigger trigger, boolean oneAtATime) {
		return new Fault(trigger.origins().get("concurrency"), String.valueOf(trigger.concurrency()),
				oneAtATime ? "a function can handle 1 to 1,000 records concurrently"
						: "the method accepts a whole batch, so its records cannot be handled concurrently",
				oneAtATime ? "Write a whole number from 1 to 1000" : "Accept Change<T>, or leave concurrency out");
	}

}
