package io.jets.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.function.JobFunctions;
import io.jets.function.observe.InvocationObserver;
import io.jets.observation.DefaultJobObservationConvention;
import io.jets.observation.JobObservations;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JetsObservationAutoConfiguration} and of {@code jets.metrics.emf}.
 */
@ExtendWith(OutputCaptureExtension.class)
class JetsObservationAutoConfigurationTests {

	private static final byte[] EVENT = "{}".getBytes(StandardCharsets.UTF_8);

	private final ApplicationContextRunner runner = JobContext.of(CleaningJob.class)
		.withConfiguration(AutoConfigurations.of(JetsObservationAutoConfiguration.class));

	private final ApplicationContextRunner observed = this.runner
		.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class));

	@Test
	void observesJobsWithRegistryOfSpringBoot() {
		List<String> names = new ArrayList<>();
		this.observed.withBean(Names.class, () -> new Names(names)).run((context) -> {
			assertThat(context).hasSingleBean(JobObservations.class);
			context.getBean(JobFunctions.class).get("cleaning-clean").call(EVENT, null);
			assertThat(names).containsExactly("jets.job");
		});
	}

	@Test
	void usesConventionOfApplication() {
		List<String> names = new ArrayList<>();
		this.observed.withBean(Names.class, () -> new Names(names))
			.withBean(DefaultJobObservationConvention.class, () -> new DefaultJobObservationConvention() {

				@Override
				public String getName() {
					return "shop.job";
				}

			})
			.run((context) -> {
				context.getBean(JobFunctions.class).get("cleaning-clean").call(EVENT, null);
				assertThat(names).containsExactly("shop.job");
			});
	}

	@Test
	void observesNothingWithoutRegistry() {
		this.runner.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(InvocationObserver.class));
	}

	@Test
	void observesNothingWithSeveralRegistries() {
		this.runner.withBean("first", ObservationRegistry.class, ObservationRegistry::create)
			.withBean("second", ObservationRegistry.class, ObservationRegistry::create)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(InvocationObserver.class));
	}

	@Test
	void observesJobsWithPrimaryRegistry() {
		this.runner.withBean("first", ObservationRegistry.class, ObservationRegistry::create)
			.withBean("second", ObservationRegistry.class, ObservationRegistry::create,
					(definition) -> definition.setPrimary(true))
			.run((context) -> assertThat(context).hasSingleBean(JobObservations.class));
	}

	@Test
	void observesNothingWithoutMicrometer() {
		this.runner.withClassLoader(new FilteredClassLoader(ObservationRegistry.class)).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(InvocationObserver.class);
			context.getBean(JobFunctions.class).get("cleaning-clean").call(EVENT, null);
		});
	}

	@Test
	void writesMetricsOnLambda(CapturedOutput output) {
		this.runner.withPropertyValues("jets.metrics.emf=true", "AWS_LAMBDA_FUNCTION_NAME=f").run((context) -> {
			context.getBean(JobFunctions.class).get("cleaning-clean").call(EVENT, null);
			assertThat(output.getOut().lines()).filteredOn((line) -> line.startsWith("{\"_aws\""))
				.singleElement()
				.asString()
				.contains("\"FunctionName\":\"f\"", "\"level\":\"INFO\"");
		});
	}

	@Test
	void writesMetricsAtLogLevelOfFunction(CapturedOutput output) {
		this.runner
			.withPropertyValues("jets.metrics.emf=true", "AWS_LAMBDA_FUNCTION_NAME=f", "AWS_LAMBDA_LOG_LEVEL=ERROR")
			.run((context) -> {
				context.getBean(JobFunctions.class).get("cleaning-clean").call(EVENT, null);
				assertThat(output).contains("\"level\":\"ERROR\"");
			});
	}

	@Test
	void writesNoMetricsElsewhereOrIfSwitchedOff(CapturedOutput output) {
		for (String[] properties : new String[][] { { "jets.metrics.emf=true" }, { "AWS_LAMBDA_FUNCTION_NAME=f" },
				{ "jets.metrics.emf=false", "AWS_LAMBDA_FUNCTION_NAME=f" } }) {
			this.runner.withPropertyValues(properties)
				.run((context) -> context.getBean(JobFunctions.class).get("cleaning-clean").call(EVENT, null));
		}
		assertThat(output).doesNotContain("_aws");
	}

	@Test
	void rejectsValueThatIsNeitherTrueNorFalse() {
		this.runner.withPropertyValues("jets.metrics.emf=yes")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("jets.metrics.emf = \"yes\": write true or false"));
	}

	@Job("cleaning")
	static class CleaningJob {

		@Rate("1 hour")
		void clean() {
		}

	}

	/**
	 * Notes the names of observations.
	 */
	private record Names(List<String> names) implements ObservationHandler<Observation.Context> {

		@Override
		public void onStop(Observation.Context context) {
			this.names.add(String.valueOf(context.getName()));
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

}
