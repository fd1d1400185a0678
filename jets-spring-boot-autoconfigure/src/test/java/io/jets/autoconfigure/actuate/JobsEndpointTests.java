package io.jets.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.autoconfigure.JobContext;
import io.jets.autoconfigure.actuate.JobsEndpoint.JobDescriptor;
import io.jets.autoconfigure.actuate.JobsEndpoint.TriggerDescriptor;
import io.jets.job.JobRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link JobsEndpoint} and its auto-configuration.
 */
class JobsEndpointTests {

	private static final ZonedDateTime NEXT = ZonedDateTime.parse("2026-01-01T12:00:00Z");

	private final ApplicationContextRunner runner = JobContext.of(HardJob.class)
		.withConfiguration(AutoConfigurations.of(JetsEndpointAutoConfiguration.class));

	private final ApplicationContextRunner exposed = this.runner
		.withPropertyValues("management.endpoints.web.exposure.include=jobs");

	@Test
	void isNotExposedByDefault() {
		this.runner.run((context) -> assertThat(context).doesNotHaveBean(JobsEndpoint.class));
	}

	@Test
	void describesJobsWithoutEngine() {
		this.exposed.run((context) -> {
			assertThat(context.getBean(JobsEndpoint.class).jobs().jobs()).containsOnlyKeys("hardJob-dig");
			assertThat(context.getBean(JobsEndpoint.class).job("hardJob-dig"))
				.isEqualTo(new JobDescriptor("HardJob#dig",
						List.of(new TriggerDescriptor("@Rate", "rate(10 hours)", null),
								new TriggerDescriptor("@EventPattern", "rule \"HardJob event rule 2\"", null)),
						List.of()));
			assertThat(context.getBean(JobsEndpoint.class).job("hardJob-fly")).isNull();
		});
	}

	@Test
	void showsNextFireTimesAndRuns() {
		this.exposed.withBean(JobActivity.class, FakeActivity::new).run((context) -> {
			JobsEndpoint endpoint = context.getBean(JobsEndpoint.class);
			assertThat(endpoint.jobs().jobs().get("hardJob-dig").runs()).extracting("requestId").containsExactly("b");
			JobDescriptor job = endpoint.job("hardJob-dig");
			assertThat(job.runs()).extracting("requestId").containsExactly("b", "a");
			assertThat(job.triggers()).extracting(TriggerDescriptor::next).containsExactly(NEXT, null);
		});
	}

	@Test
	void fires() {
		FakeActivity activity = new FakeActivity();
		JobContext.of(HardJob.class).run((context) -> {
			JobsEndpoint endpoint = new JobsEndpoint(context.getBean(JobRegistry.class), activity);
			endpoint.fire("hardJob-dig", null);
			endpoint.fire("hardJob-dig", "{}");
			assertThat(activity.fired).containsExactly("hardJob-dig null", "hardJob-dig {}");
		});
	}

	@ParameterizedTest
	@CsvSource({ "true,hardJob-fly,There is no job hardJob-fly",
			"false,hardJob-dig,Jobs do not fire in this application", "true,hardJob-dig,no schedule" })
	void reportsWhatCannotBeFired(boolean engine, String name, String reason) {
		JobContext.of(HardJob.class).run((context) -> {
			JobsEndpoint endpoint = new JobsEndpoint(context.getBean(JobRegistry.class),
					engine ? new FakeActivity() : null);
			assertThatExceptionOfType(InvalidEndpointRequestException.class)
				.isThrownBy(() -> endpoint.fire(name, "refuse"))
				.withMessageContaining(reason);
		});
	}

	@Job("hardJob")
	static class HardJob {

		@Rate("10 hours")
		@EventPattern("{\"source\": [\"shop\"]}")
		void dig() {
		}

	}

	private static final class FakeActivity implements JobActivity {

		private final List<String> fired = new ArrayList<>();

		@Override
		public @Nullable ZonedDateTime nextFireTime(String job, int trigger) {
			return (trigger == 0) ? NEXT : null;
		}

		@Override
		public List<JobRun> lastRuns(String job) {
			return List.of(new JobRun("b", "rate(10 hours)", Instant.EPOCH.plusSeconds(1), "RUNNING", null, null),
					new JobRun("a", "rate(10 hours)", Instant.EPOCH, "SUCCEEDED", Duration.ofMillis(1), null));
		}

		@Override
		public void fire(String job, @Nullable String event) {
			if ("refuse".equals(event)) {
				throw new IllegalArgumentException("no schedule");
			}
			this.fired.add(job + " " + event);
		}

	}

}
