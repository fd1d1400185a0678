package io.jets.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.ScheduleExpression;
import io.jets.local.invoke.RecordingJobInvoker;
import io.jets.local.invoke.TestJobs;
import io.jets.local.journal.TestJournals;
import io.jets.local.time.ManualTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.jets.local.invoke.TestJobs.ACCOUNT;
import static io.jets.local.invoke.TestJobs.job;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of schedules around the days on which clocks change.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time">Daylight
 * savings time on EventBridge Scheduler</a>
 */
class JobSchedulerTimeZoneTests {

	private static final Duration FOUR_DAYS = Duration.ofDays(4);

	private final RecordingJobInvoker invoker = new RecordingJobInvoker();

	@ParameterizedTest
	@CsvSource({
			"Europe/Berlin,30 2,2025-03-29T00:00:00Z,2025-03-29T01:30:00Z 2025-03-31T00:30:00Z 2025-04-01T00:30:00Z",
			"Europe/Berlin,30 2,2025-10-25T00:00:00Z,2025-10-25T00:30:00Z 2025-10-26T00:30:00Z 2025-10-27T01:30:00Z 2025-10-28T01:30:00Z",
			"America/New_York,30 1,2025-11-01T00:00:00Z,2025-11-01T05:30:00Z 2025-11-02T05:30:00Z 2025-11-03T06:30:00Z 2025-11-04T06:30:00Z",
			"Australia/Lord_Howe,15 2,2025-10-03T12:00:00Z,2025-10-03T15:45:00Z 2025-10-05T15:15:00Z 2025-10-06T15:15:00Z",
			"Asia/Kolkata,30 2,2025-03-29T12:00:00Z,2025-03-29T21:00:00Z 2025-03-30T21:00:00Z 2025-03-31T21:00:00Z 2025-04-01T21:00:00Z",
			"Pacific/Apia,0 10,2011-12-28T12:00:00Z,2011-12-28T20:00:00Z 2011-12-29T20:00:00Z 2011-12-30T20:00:00Z 2011-12-31T20:00:00Z" })
	void firesCronOnceWhenClocksChange(ZoneId zone, String time, String start, String times) {
		assertThat(fire("cron(" + time + " * * ? *)", zone, start)).containsExactly(times.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2025-03-29T01:30:00Z", "Europe/Berlin,2025-10-25T00:30:00Z",
			"Australia/Lord_Howe,2025-10-03T15:45:00Z", "Pacific/Apia,2011-12-29T20:00:00Z",
			"Asia/Kolkata,2025-03-29T21:00:00Z" })
	void firesDailyRateEvery24Hours(ZoneId zone, String start) {
		assertThat(fire("rate(1 day)", zone, start)).containsExactly(days(start, 1), days(start, 2), days(start, 3),
				days(start, 4));
	}

	private List<String> fire(String expression, ZoneId zone, String start) {
		ManualTime timer = new ManualTime(start);
		ScheduleTrigger trigger = new ScheduleTrigger("@Cron", ScheduleExpression.parse(expression), zone,
				TestJobs.rule("r"));
		try (JobScheduler scheduler = new JobScheduler(List.of(job("a", trigger)), ACCOUNT, this.invoker,
				timer.source(), TestJournals.journal())) {
			scheduler.start();
			timer.pass(FOUR_DAYS);
		}
		return this.invoker.calls()
			.stream()
			.map((call) -> call.payload().replaceFirst(".*\"time\":\"([^\"]+)\".*", "$1"))
			.toList();
	}

	private static String days(String start, int days) {
		return Instant.parse(start).plus(Duration.ofDays(days)).toString();
	}

}
