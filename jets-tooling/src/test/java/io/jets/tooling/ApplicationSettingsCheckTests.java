package io.jets.tooling;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests that faults of an application's settings, which all jobs share, are reported
 * once.
 */
class ApplicationSettingsCheckTests {

	private final ApplicationContextRunner runner = JobContext.of(HardJob.class);

	@Test
	void reportsIncompletePolicyOnce() {
		this.runner.withPropertyValues("jets.iam-policy[0].action=s3:GetObject")
			.run((context) -> assertThat(((InvalidJobsException) context.getStartupFailure()).faults())
				.extracting(Fault::location, Fault::attribute)
				.containsExactly(tuple("jets.iam-policy[0].resource", "")));
	}

	@Test
	void reportsFaultsOfSettingsOnceForAllJobs() {
		this.runner.withPropertyValues("jets.function.memory=64", "jets.iam-policy=s 3")
			.run((context) -> assertThat(((InvalidJobsException) context.getStartupFailure()).faults())
				.extracting(Fault::location, Fault::value)
				.containsExactly(tuple("jets.function.memory", "64"), tuple("jets.iam-policy[0].value", "s 3")));
	}

	@Job
	static class HardJob {

		@Rate("1 hour")
		void dig() {
		}

		@Rate("1 hour")
		void lift() {
		}

	}

}
