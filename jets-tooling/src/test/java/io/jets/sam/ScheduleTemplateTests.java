package io.jets.sam;

import java.util.List;

import io.jets.annotation.Cron;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.tooling.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTemplateTests {

	@Test
	void generatesRulesAndSchedulesWithTimeZone() {
		Template template = TestJobs.template(TestJobs.of(HardJob.class));
		new GoldenFile("ScheduleTrigger").assertMatches(template);
		assertThat(TestJobs.warnings(template)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "daily, false", "fortnightly, true", "monthly, true", "weekly, false", "once, true",
			"monthlyAndDaily, false" })
	void warnsAboutSnapStartWithRareSchedule(String method, boolean rare) {
		TestFunction function = new TestFunction();
		function.snapStart = true;
		List<JobMethod> jobs = TestJobs.of(RareJob.class)
			.stream()
			.filter((job) -> job.method().getName().equals(method))
			.map((job) -> TestJobs.with(job, function.settings()))
			.toList();
		assertThat(TestJobs.warnings(TestJobs.template(jobs))).hasSize(rare ? 1 : 0)
			.allMatch((warning) -> warning.contains("14 days"));
	}

	@Job
	static class HardJob {

		@Rate("10 hours")
		void dig(Object event) {
		}

		@Cron(value = "0 */12 * * ? *", description = "Twice a day", name = "lift", state = "DISABLED",
				input = "{\"a\": 1}")
		@Cron(value = "0 9 ? * MON-FRI *", zone = "Europe/Berlin")
		@Rate(value = "2 days", zone = "UTC", state = "ENABLED", description = "Each other day", name = "other-day",
				input = "{\"time\": \"<aws.scheduler.scheduled-time>\"}")
		void lift(Object event) {
		}

		@Cron(value = "0 9 1 * ? *", zone = "America/New_York")
		void sweep(Object event) {
		}

	}

	@Job
	static class RareJob {

		@Rate("1 day")
		void daily() {
		}

		@Rate("14 days")
		void fortnightly() {
		}

		@Cron("0 0 1 * ? *")
		void monthly() {
		}

		@Cron("0 0 ? * MON *")
		void weekly() {
		}

		@Cron("0 0 1 1 ? 2030")
		void once() {
		}

		@Cron("0 0 1 * ? *")
		@Rate("1 day")
		void monthlyAndDaily() {
		}

	}

}
