package io.jets.tooling;

import java.util.List;
import java.util.regex.Pattern;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.function.JobFunctions;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.fault.Origin;
import io.jets.job.JobCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests of {@link JobCheckAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class JobCheckAutoConfigurationTests {

	private final ApplicationContextRunner runner = JobContext.of(HardJob.class);

	@Test
	void reportsFaultsOfMethodWhoseTriggerHasFaults() {
		JobContext.of(Hidden.class).run((context) -> {
			assertThat(context).getFailure().isInstanceOf(InvalidJobsException.class);
			assertThat(((InvalidJobsException) context.getStartupFailure()).faults()).extracting(Fault::location)
				.containsExactly("Hidden#rate", "Hidden#rate", "Hidden#stream", "Hidden#stream", "Hidden#pattern",
						"Hidden#pattern", "Hidden#pattern");
		});
	}

	@Test
	void reportsUnreadableScheduleWithZoneOnce() {
		JobContext.of(Zoned.class)
			.run((context) -> assertThat(((InvalidJobsException) context.getStartupFailure()).faults())
				.extracting(Fault::location, Fault::attribute)
				.containsExactly(tuple("Zoned#broken", "value")));
	}

	@Test
	void runsNoChecksOnLambda() {
		JobContext.of(HardJob.class, Broken.class)
			.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f",
					"spring.cloud.function.definition=jobCheckAutoConfigurationTests.HardJob-lift")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(JobCheck.class));
	}

	@Test
	void startsOnLambdaWhenOnlyTemplateUsesFaultySettings() {
		JobContext.of(TemplateFaults.class)
			.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f", "spring.cloud.function.definition=templateFaults-run")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(JobFunctions.class).all()).hasSize(1);
			});
		JobContext.of(TemplateFaults.class)
			.run((context) -> assertThat(context).getFailure().isInstanceOf(InvalidJobsException.class));
	}

	@Test
	void hasNoChecksWhenProcessedAheadOfTime() {
		this.runner.withSystemProperties("spring.aot.processing=true")
			.run((context) -> assertThat(context).doesNotHaveBean(JobCheck.class));
	}

	@Test
	void startsWithoutRegistryWhenJobsAreNotConfigured() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(JobCheckAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void reportsAllFaultsWithRemedies() {
		JobContext.of(Broken.class).run((context) -> {
			List<Fault> faults = ((InvalidJobsException) context.getStartupFailure()).faults();
			assertThat(context.getStartupFailure()).hasMessageMatching("""
					2 faults in jobs:

					    1\\. Broken#rate, @Rate value = "1 minutes"
					       .*%s
					       .*Write "1 minute"
					       at .*Broken.rate\\(JobCheckAutoConfigurationTests.java:\\d+\\)
					    2\\. Broken#cron, @Cron value = "0 12 \\* \\* \\* \\*"
					       %s
					       .*
					       at .*Broken.cron\\(JobCheckAutoConfigurationTests.java:\\d+\\)"""
				.formatted(Pattern.quote(faults.get(0).problem()), Pattern.quote(faults.get(1).problem())));
		});
	}

	@Test
	void runsChecksOfApplication() {
		this.runner.withUserConfiguration(OwnCheck.class).run((context) -> {
			assertThat(context.getStartupFailure())
				.hasMessage("A fault in jobs:\n\n    1. HardJob#dig\n       nobody digs here\n       Rest.");
		});
	}

	@Test
	void warnsOfApplicationWithoutJobs(CapturedOutput output) {
		JobContext.of().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output)
				.containsOnlyOnce("A warning about jobs:\n\n    1. The application\n       it has no jobs\n"
						+ "       Write a method with a trigger in a class with @Job, in a package that the application scans");
		});
	}

	@Test
	void warnsOfJobClassWithoutTrigger(CapturedOutput output) {
		this.runner.withUserConfiguration(Idle.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).containsPattern("""
					A warning about jobs:

					    1\\. Idle, @Job
					       none of its methods has a trigger, so it contains no job
					       Annotate a method with @DynamoDbStream, .*
					       at .*Idle\\.<init>\\(JobCheckAutoConfigurationTests\\.java:\\d+\\)""");
		});
	}

	@Test
	void logsWarningsOnce(CapturedOutput output) {
		this.runner.withUserConfiguration(OwnWarning.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).containsOnlyOnce(
					"A warning about jobs:\n\n    1. HardJob#dig\n       digging is hard\n       Lift instead");
		});
	}

	@Test
	void failsOnWarningsWhenAsked() {
		this.runner.withUserConfiguration(OwnWarning.class)
			.withPropertyValues("jets.checks.fail-on-warnings=true")
			.run((context) -> assertThat(context.getStartupFailure()).isInstanceOf(InvalidJobsException.class)
				.hasMessageStartingWith("A warning about jobs:\n\n    1. HardJob#dig\n")
				.hasMessageEndingWith("The property jets.checks.fail-on-warnings turns warnings into failures."));
	}

	@Test
	void reportsWarningsBesideFaults() {
		JobContext.of(Broken.class, OwnWarning.class)
			.run((context) -> assertThat(context.getStartupFailure()).hasMessageStartingWith("2 faults in jobs:")
				.hasMessageContaining("\n\nA warning about jobs:\n\n    1. ")
				.hasMessageNotContaining("fail-on-warnings"));
	}

	@Job
	static class Zoned {

		@Rate(value = "1 hours", zone = "UTC", name = "same")
		void broken() {
		}

		@Rate(value = "1 hour", name = "same")
		void rule() {
		}

	}

	@Job
	static class Idle {

		void run() {
		}

	}

	@Job
	static class HardJob {

		@Rate("10 hours")
		void dig() {
		}

		@Cron("0 */12 * * ? *")
		void lift() {
		}

	}

	@Job
	static class Broken {

		@Rate("1 minutes")
		void rate() {
		}

		@Cron("0 12 * * * *")
		void cron() {
		}

	}

	@Job
	static class Hidden {

		@Rate("1 hours")
		void rate(S3Event event) {
		}

		@DynamoDbStream("${no.such.table}")
		void stream(S3Event event) {
		}

		@EventPattern(pattern = "${no.such.pattern}", name = "no name")
		void pattern(S3Event event) {
		}

	}

	@Job("templateFaults")
	static class TemplateFaults {

		@Rate("1 hour")
		@IamPolicy(action = "no such action")
		@FunctionProperties(memory = "1", subnets = "${unknown}")
		void run() {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnWarning {

		@Bean
		JobCheck noDigging() {
			return (jobs) -> List
				.of(Fault.warning(new Origin(jobs.get(0).location(), "", ""), "", "digging is hard", "Lift instead"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnCheck {

		@Bean
		JobCheck noDigging() {
			return (jobs) -> List.of(new Fault(jobs.get(0).location(), "", "", "", "nobody digs here", "Rest."));
		}

	}

}
