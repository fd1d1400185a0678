package io.jets.local.schedule;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import io.jets.job.JobMethod;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.ScheduleExpression;
import io.jets.local.invoke.RecordingJobInvoker;
import io.jets.local.invoke.TestJobs;
import io.jets.local.journal.Journal;
import io.jets.local.journal.TestJournals;
import io.jets.local.time.ManualTime;
import org.junit.jupiter.api.Test;

import static io.jets.local.invoke.TestJobs.ACCOUNT;
import static io.jets.local.invoke.TestJobs.job;
import static org.assertj.core.api.Assertions.assertThat;

class JobSchedulerTests {

	private final RecordingJobInvoker invoker = new RecordingJobInvoker();

	private final Journal journal = TestJournals.journal();

	private final ManualTime timer = new ManualTime("2026-11-21T12:00:00.400Z");

	@Test
	void firesRateAfterEachPeriod() {
		start(job("hardJob-dig", schedule("rate(10 hours)")));
		this.timer.pass(Duration.ofHours(10).minusSeconds(1));
		assertThat(times()).isEmpty();
		this.timer.pass(Duration.ofHours(30));
		assertThat(times()).containsExactly("2026-11-21T22:00:00Z", "2026-11-22T08:00:00Z", "2026-11-22T18:00:00Z");
	}

	@Test
	void firesCronOnTime() {
		start(job("hardJob-lift", schedule("cron(0 */12 * * ? *)")));
		this.timer.pass(Duration.ofDays(1));
		assertThat(times()).containsExactly("2026-11-22T00:00:00Z", "2026-11-22T12:00:00Z");
	}

	@Test
	void firesInZoneOfSchedule() {
		start(job("a", new ScheduleTrigger("@Cron", ScheduleExpression.parse("cron(30 14 * * ? *)"),
				ZoneId.of("Europe/Berlin"), TestJobs.rule("r"))));
		this.timer.pass(Duration.ofHours(2));
		assertThat(times()).containsExactly("2026-11-21T13:30:00Z");
	}

	@Test
	void doesNotDriftWhenTimerIsLate() {
		start(job("a", schedule("rate(1 minute)")));
		this.timer.jump("2026-11-21T12:01:07.500Z");
		this.timer.pass(Duration.ofMinutes(2));
		assertThat(times()).containsExactly("2026-11-21T12:01:00Z", "2026-11-21T12:02:00Z", "2026-11-21T12:03:00Z");
	}

	@Test
	void firesOnceForLatestTimeAfterSleep() {
		start(job("a", schedule("rate(1 minute)")), job("b", schedule("cron(0 13 * * ? *)")));
		this.timer.jump("2026-11-21T20:00:30Z");
		assertThat(times()).containsExactly("2026-11-21T20:00:00Z", "2026-11-21T13:00:00Z");
		this.timer.pass(Duration.ofMinutes(1));
		assertThat(times()).endsWith("2026-11-21T20:01:00Z").hasSize(3);
	}

	@Test
	void doesNotFireTwiceWhenClockIsSetBack() {
		start(job("a", schedule("cron(0 13 * * ? *)")));
		this.timer.jump("2026-11-21T13:00:00Z");
		this.timer.jump("2026-11-21T12:30:00Z");
		this.timer.pass(Duration.ofHours(12));
		assertThat(times()).containsExactly("2026-11-21T13:00:00Z");
	}

	@Test
	void checksClockAtLeastEveryTenSeconds() {
		start(job("a", schedule("rate(10 hours)")));
		assertThat(this.timer.pass(Duration.ofMinutes(1))).isEqualTo(6);
	}

	@Test
	void doesNotFireDisabledSchedule() {
		ScheduleTrigger disabled = new ScheduleTrigger("@Rate", ScheduleExpression.parse("rate(1 minute)"), null,
				TestJobs.disabled());
		JobScheduler scheduler = start(job("a", disabled));
		assertThat(this.timer.waiting()).isZero();
		assertThat(scheduler.nextFireTime(disabled)).isNull();
	}

	@Test
	void stopsWhenNoTimeRemains() {
		JobMethod job = job("a", schedule("cron(0 13 21 11 ? 2026)"));
		JobScheduler scheduler = start(job);
		this.timer.pass(Duration.ofHours(2));
		assertThat(times()).containsExactly("2026-11-21T13:00:00Z");
		assertThat(this.timer.waiting()).isZero();
		assertThat(scheduler.nextFireTime((ScheduleTrigger) job.triggers().get(0))).isNull();
	}

	@Test
	void returnsNextFireTime() {
		ScheduleTrigger rate = schedule("rate(10 hours)");
		JobScheduler scheduler = start(job("a", schedule("rate(10 hours)"), rate));
		assertThat(scheduler.nextFireTime(rate)).isEqualTo(ZonedDateTime.parse("2026-11-21T22:00:00Z"));
		this.timer.pass(Duration.ofHours(10));
		assertThat(scheduler.nextFireTime(rate)).isEqualTo(ZonedDateTime.parse("2026-11-22T08:00:00Z"));
	}

	@Test
	void describesScheduleAndEventInCause() {
		start(job("a", schedule("rate(1 minute)")));
		this.timer.pass(Duration.ofMinutes(1));
		assertThat(this.invoker.calls()).singleElement().satisfies((call) -> {
			assertThat(call.job()).isEqualTo("a");
			assertThat(call.cause().run().trigger()).isEqualTo("rate(1 minute)");
			assertThat(call.payload()).contains(call.cause().run().event().substring("event ".length()));
		});
	}

	@Test
	void doesNotFireWhenClosed() {
		start(job("a", schedule("rate(1 minute)"))).close();
		assertThat(this.timer.waiting()).isZero();
	}

	private JobScheduler start(JobMethod... jobs) {
		JobScheduler scheduler = new JobScheduler(List.of(jobs), ACCOUNT, this.invoker, this.timer.source(),
				this.journal);
		scheduler.start();
		return scheduler;
	}

	private List<String> times() {
		return this.invoker.calls()
			.stream()
			.map((call) -> call.payload().replaceFirst(".*\"time\":\"([^\"]+)\".*", "$1"))
			.toList();
	}

	private static ScheduleTrigger schedule(String expression) {
		return new ScheduleTrigger("@Rate", ScheduleExpression.parse(expression), null, TestJobs.rule("r"));
	}

}
