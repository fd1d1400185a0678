package io.jets.check.method;

import java.util.List;
import java.util.stream.Stream;

import io.jets.function.handler.JobSignature;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;

/**
 * Checks how many records run side by side, and that a method takes them one at a time.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 * quotas</a>
 */
public final class ConcurrencyCheck implements JobCheck {

	/**
	 * Lambda gives a function 1,024 threads and processes.
	 */
	private static final int MOST = 1_000;

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		return jobs.stream().flatMap(ConcurrencyCheck::faults).toList();
	}

	private static Stream<Fault> faults(JobMethod job) {
		boolean oneAtATime = JobSignature.takesChange(job);
		return job.triggers(DynamoDbStreamTrigger.class)
			.filter((trigger) -> !takes(trigger.concurrency(), oneAtATime))
			.map((trigger) -> fault(job, trigger, oneAtATime));
	}

	private static boolean takes(int concurrency, boolean oneAtATime) {
		return concurrency == 1 || (oneAtATime && concurrency >= 1 && concurrency <= MOST);
	}

	private static Fault fault(JobMethod job, DynamoDbStreamTrigger trigger, boolean oneAtATime) {
		return new Fault(job.location(), trigger.annotation(), "concurrency", String.valueOf(trigger.concurrency()),
				oneAtATime ? "a function has threads for 1 to 1,000 records at once"
						: "the method takes the whole batch at once, so nothing can run side by side",
				oneAtATime ? "Write a whole number from 1 to 1000" : "Take Change<T>, or leave concurrency out");
	}

}
