package io.jets.tooling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.jets.annotation.EventPattern;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.fault.Fault;
import io.jets.job.fault.FaultReport;
import io.jets.job.fault.InvalidJobsException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests that properties of one job are checked like annotations, and that their faults
 * name the property.
 */
class OverriddenJobCheckTests {

	private static final String DIG = "jets.jobs.hardJob-dig.";

	@Test
	void checksOverridesLikeAttributes() {
		assertThat(faults(DIG + "function.memory=64", DIG + "function.environment.AWS_REGION=x",
				DIG + "function.log-level=verbose", DIG + "triggers.rate[0].zone=Mars/Olympus",
				DIG + "triggers.event-pattern[0].name=a b",
				DIG + "triggers.event-pattern[0].pattern={\"source\": \"a\"}",
				"jets.jobs.hardJob-lift.function.memory=64"))
			.extracting(Fault::location, Fault::annotation, Fault::attribute)
			.containsExactly(tuple(DIG + "function.environment.AWS_REGION", "", ""),
					tuple(DIG + "function.log-level", "", ""), tuple(DIG + "function.memory", "", ""),
					tuple(DIG + "triggers.event-pattern[0].name", "", ""),
					tuple(DIG + "triggers.event-pattern[0].pattern", "", ""),
					tuple(DIG + "triggers.rate[0].zone", "", ""),
					tuple("jets.jobs.hardJob-lift.function.memory", "", ""));
	}

	@Test
	void acceptsOverrideOfInvalidAttribute() {
		assertThat(faults("jets.jobs.wrongJob-run.function.memory=512")).isEmpty();
		assertThat(faults()).extracting(Fault::location).containsExactly("WrongJob#run");
	}

	@Test
	void reportsPropertyWithItsMethod() {
		assertThat(new FaultReport(faults(DIG + "function.memory=${size}", "size=64")).toString())
			.contains("jets.jobs.hardJob-dig.function.memory = \"64\", written as \"${size}\"\n")
			.containsPattern("at io\\.jets\\.tooling\\.OverriddenJobCheckTests\\$HardJob\\.dig\\(\\w+\\.java:\\d+\\)");
	}

	@Test
	void letsOneJobRunOnManagedInstancesIfOthersRunInVpc() {
		String[] application = { "jets.function.subnets=subnet-1a", "jets.function.security-groups=sg-1a",
				"jets.function.reserved-concurrency=5", "jets.function.snap-start=true" };
		String[] job = { DIG + "function.memory=2048", DIG + "function.capacity-provider=!GetAtt Capacity.Arn",
				DIG + "function.snap-start=false" };
		String[] cleared = { DIG + "function.subnets=", DIG + "function.security-groups=",
				DIG + "function.reserved-concurrency=" };
		assertThat(faults(all(application, job))).extracting(Fault::location)
			.containsExactly("jets.function.reserved-concurrency", "jets.function.subnets");
		assertThat(faults(all(application, job, cleared))).isEmpty();
	}

	private static String[] all(String[]... properties) {
		return Stream.of(properties).flatMap(Stream::of).toArray(String[]::new);
	}

	private static List<Fault> faults(String... properties) {
		List<Fault> faults = new ArrayList<>();
		boolean wrong = properties.length == 0 || properties[0].contains("wrongJob");
		JobContext.of(wrong ? WrongJob.class : HardJob.class).withPropertyValues(properties).run((context) -> {
			if (context.getStartupFailure() instanceof InvalidJobsException ex) {
				faults.addAll(ex.faults());
			}
		});
		return faults;
	}

	@Job("hardJob")
	static class HardJob {

		@Rate("1 hour")
		@EventPattern("{\"source\": [\"a\"]}")
		void dig() {
		}

		@Rate("1 hour")
		void lift() {
		}

	}

	@Job("wrongJob")
	static class WrongJob {

		@Rate("1 hour")
		@FunctionProperties(memory = "64")
		void run() {
		}

	}

}
