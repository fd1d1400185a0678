package io.jets.function;

import java.util.List;

import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.RuleSettings;
import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import io.jets.job.schedule.RateExpression;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a function uses the job that the build has generated only if the same
 * properties override its attributes.
 */
class OverriddenGeneratedJobTests {

	private static final String GENERATED = "rate(7 hours)";

	private static final String STATE = "jets.jobs.named-first.triggers.rate[0].state=";

	@Test
	void usesGeneratedJobWithoutOverrides() {
		assertThat(trigger("")).isEqualTo(GENERATED);
		assertThat(trigger("", "jets.jobs.named-second.triggers.rate[0].state=DISABLED",
				"jets.jobs.named-first.function.memory=512"))
			.isEqualTo(GENERATED);
	}

	@Test
	void readsJobWithOverridesThatTheBuildDidNotHave() {
		assertThat(trigger("", STATE + "DISABLED")).isEqualTo("rate(1 hour), disabled");
		assertThat(trigger("jetsjobsnamedfirsttriggersrate0state=ENABLED\n", STATE + "DISABLED"))
			.isEqualTo("rate(1 hour), disabled");
	}

	@Test
	void readsJobWithoutOverridesOfTheBuild() {
		assertThat(trigger("jetsjobsnamedfirsttriggersrate0state=DISABLED\n")).isEqualTo("rate(1 hour)");
	}

	@Test
	void usesGeneratedJobWithOverridesOfTheBuild() {
		assertThat(trigger("jetsjobsnamedfirsttriggersrate0state=DISABLED\n", STATE + "DISABLED")).isEqualTo(GENERATED);
	}

	/**
	 * Describes the trigger of a function's job.
	 * @param overrides the overrides during the build
	 * @param properties the properties of the function
	 */
	private static String trigger(String overrides, String... properties) {
		StringBuilder trigger = new StringBuilder();
		ApplicationContextRunner runner = JobContext.of(Named.class)
			.withInitializer((context) -> context.getBeanFactory()
				.registerSingleton(GeneratedJobs.BEAN_NAME, new BuiltJobs(overrides)));
		runner.withPropertyValues("AWS_LAMBDA_FUNCTION_NAME=f", "spring.cloud.function.definition=named-first")
			.withPropertyValues(properties)
			.run((context) -> trigger
				.append(context.getBean(JobRegistry.class).jobs().get(0).triggers().get(0).describe()));
		return trigger.toString();
	}

	private record BuiltJobs(String overrides) implements GeneratedJobs {

		@Override
		public @Nullable JobMethod find(String name, @Nullable ClassLoader classLoader) {
			Trigger trigger = new ScheduleTrigger("@Rate", RateExpression.parse("7 hours"), null,
					new RuleSettings("generated", null, null, null, null, null, null, null, null));
			return GeneratedJobs.job(classLoader, "named", Named.class.getName(), Named.class.getName(), "first",
					List.of(), List.of(trigger), null);
		}

		@Override
		public String overrides(String name) {
			return this.overrides;
		}

		@Override
		public List<String> beanNames() {
			return List.of("named");
		}

	}

	@Job("named")
	static class Named {

		@Rate("1 hour")
		void first() {
		}

		@Rate("1 hour")
		void second() {
		}

	}

}
