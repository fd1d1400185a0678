package io.jets.function;

import java.util.List;
import java.util.stream.Stream;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;

/**
 * Checks that records run side by side only where a method takes them one at a time.
 */
public final class ConcurrencyCheck implements JobCheck {

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		return jobs.stream()
			.filter((job) -> !JobParameters.takesChange(job))
			.flatMap(ConcurrencyCheck::faults)
			.toList();
	}

	private static Stream<Fault> faults(JobMethod job) {
		return job.triggers(DynamoDbStreamTrigger.class)
			.filter((trigger) -> trigger.concurrency() > 1)
			.map((trigger) -> new Fault(job.location(), trigger.annotation(), "concurrency",
					String.valueOf(trigger.concurrency()),
					"the method takes the whole batch at once, so nothing can run side by side",
					"Take Change<T>, or leave concurrency out"));
	}

}
