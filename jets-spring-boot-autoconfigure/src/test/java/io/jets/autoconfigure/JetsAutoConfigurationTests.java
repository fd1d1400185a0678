package io.jets.autoconfigure;

import java.util.List;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.function.JobFunctions;
import io.jets.function.UnknownFunctionException;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JetsAutoConfiguration} and {@link JetsFunctionAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class JetsAutoConfigurationTests {

	private final ApplicationContextRunner runner = JobContext.of(HardJob.class);

	@Test
	void startsWithoutJobs() {
		JobContext.of().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(JobRegistry.class).jobs()).isEmpty();
		});
	}

	@Test
	void saysThatJobsAreNotCheckedWithoutChecks(CapturedOutput output) {
		this.runner.run((context) -> assertThat(output)
			.containsOnlyOnce("Jobs are not checked, because this application context has no checks of jets-tooling"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.aot.processing", "spring.aot.enabled" })
	void saysNothingAboutChecksInAheadOfTimeBuild(String property, CapturedOutput output) {
		this.runner.withSystemProperties(property + "=true")
			.run((context) -> assertThat(output).doesNotContain("not checked"));
	}

	@Test
	void saysNothingAboutChecksOnLambda(CapturedOutput output) {
		this.runner.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f")
			.run((context) -> assertThat(output).doesNotContain("not checked"));
	}

	@Test
	void registersJobsAsFunctions() {
		this.runner.run((context) -> {
			assertThat(context.getBean(JobRegistry.class).jobs()).extracting(JobMethod::name)
				.containsExactly("jetsAutoConfigurationTests.HardJob-dig", "jetsAutoConfigurationTests.HardJob-lift");
			assertThat(context.getBean(JobFunctions.class).all()).hasSize(2);
		});
	}

	@Test
	void readsOnlyJobOfFunctionOnLambda() {
		JobContext.of(HardJob.class, Broken.class)
			.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f",
					"spring.cloud.function.definition=jetsAutoConfigurationTests.HardJob-lift")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(JobRegistry.class).jobs()).extracting(JobMethod::location)
					.containsExactly("HardJob#lift");
			});
	}

	@Test
	void ignoresUnresolvableTemplateSettingsOnLambda() {
		JobContext.of(Broken.class, Placeholder.class)
			.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f", "spring.cloud.function.definition=placeholder-run")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(JobFunctions.class).all()).hasSize(1);
			});
	}

	@Test
	void failsOnLambdaWhenFunctionIsUnknown() {
		this.runner.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f", "spring.cloud.function.definition=hardJob-lift")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(UnknownFunctionException.class)
				.hasMessageContaining("Name one of: ")
				.hasMessageContaining("jetsAutoConfigurationTests.HardJob-dig"));
	}

	@Test
	void readsAllJobsForRouterOnLambda() {
		this.runner.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f", "spring.cloud.function.definition=functionRouter")
			.run((context) -> assertThat(context.getBean(JobFunctions.class).all()).hasSize(2));
	}

	@Test
	void analyzesFaultsWithRemedies() {
		FailureAnalysis analysis = new InvalidJobsFailureAnalyzer().analyze(new InvalidJobsException(List
			.of(new Fault("HardJob#dig", "@Rate", "value", "1 minutes", "one is singular", "Write \"1 minute\""))));
		assertThat(analysis.getDescription())
			.isEqualTo("A fault in jobs:\n\n    1. HardJob#dig, @Rate value = \"1 minutes\"\n       one is singular\n"
					+ "       Write \"1 minute\"");
		assertThat(analysis.getAction()).isEqualTo("Change the jobs as described with each fault.");
	}

	@Test
	void failsWhenDeadlineMarginIsNegative() {
		this.runner.withPropertyValues("jets.stream.deadline-margin=-1s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageStartingWith("jets.stream.deadline-margin = \"-1s\" is not a duration"));
	}

	@Test
	void reportsUnknownFunctionWithKnownFunctions() {
		this.runner.withPropertyValues("spring.cloud.function.definition=dig").run((context) -> {
			FailureAnalysis analysis = new UnknownFunctionFailureAnalyzer().analyze(context.getStartupFailure());
			assertThat(analysis.getDescription())
				.isEqualTo("spring.cloud.function.definition = \"dig\" names dig, and there is no such function");
			assertThat(analysis.getAction()).startsWith("Name one of: ")
				.contains("jetsAutoConfigurationTests.HardJob-dig, jetsAutoConfigurationTests.HardJob-lift");
		});
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

	@Job("placeholder")
	static class Placeholder {

		@DynamoDbStream("${known.to.the.build}")
		@Rate("${this.too}")
		void run(JsonNode event) {
		}

	}

}
