package io.jets.local;

import io.jets.annotation.Cron;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.autoconfigure.JetsAutoConfiguration;
import io.jets.autoconfigure.JetsFunctionAutoConfiguration;
import io.jets.autoconfigure.actuate.JobActivity;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link LocalJobActivity} with a job that has several schedules.
 */
class LocalJobActivityTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new LocalEngineInitializer())
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, JetsAutoConfiguration.class,
				JetsFunctionAutoConfiguration.class, JetsLocalAutoConfiguration.class))
		.withBean(HardJob.class)
		.withPropertyValues("jets.local.enabled=true", "jets.local.port=0",
				"jets.local.dynamodb.endpoint=http://localhost:1");

	@Test
	void namesSchedulesInsteadOfFiringTheFirst() {
		this.runner.run((context) -> {
			JobActivity activity = context.getBean(JobActivity.class);
			assertThatIllegalArgumentException().isThrownBy(() -> activity.fire("hardJob-dig", null))
				.withMessage("hardJob-dig has several schedules: HardJobDigSchedule1 (rate(10 hours)), "
						+ "new-year (cron(0 0 1 1 ? 2199)). Fire one of them in the console, or send an event");
			assertThat(activity.lastRuns("hardJob-dig")).isEmpty();
		});
	}

	@Job("hardJob")
	static class HardJob {

		@Rate("10 hours")
		@Cron(value = "0 0 1 1 ? 2199", name = "new-year")
		void dig() {
		}

	}

}
