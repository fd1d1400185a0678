package io.jets.test.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import io.jets.test.JobTester;
import io.jets.test.TestClock;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.result.JobRuns;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.willThrow;

/**
 * Tests of {@link TestClock}.
 */
@JobTest
class TestClockTests {

	@Autowired
	TestClock clock;

	@Autowired
	Clock primary;

	@Autowired
	JobTester jobs;

	@MockitoBean
	Carrier carrier;

	@RepeatedTest(2)
	void startsEachTestAtSameTime() {
		assertThat(this.clock.instant()).isEqualTo("2026-01-01T12:00:00Z");
		assertThat(this.primary).isSameAs(this.clock).isSameAs(this.jobs.clock());
		this.clock.set("2027-01-01T00:00:00Z");
	}

	@Test
	void firesOncePerNightWhenSummerTimeEnds() {
		this.clock.set("2026-10-24T22:00:00Z");
		JobRuns runs = this.clock.advance(Duration.ofDays(2));
		assertThat(runs).fired("reportJob-nightly")
			.times(2)
			.at("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z")
			.at("2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00");
		assertThat(runs).ran("reportJob-nightly").returned(Instant.parse("2026-10-25T00:30:00Z"));
		assertThat(this.clock.instant()).isEqualTo("2026-10-26T22:00:00Z");
	}

	@Test
	void skipsTimeThatDoesNotExistWhenSummerTimeBegins() {
		this.clock.set("2026-03-28T22:00:00Z");
		assertThat(this.clock.advance(Duration.ofDays(2))).fired("reportJob-nightly").at("2026-03-30T02:30:00+02:00");
	}

	@Test
	void doesEverythingInOrderOfTimeRetriesIncluded() {
		JobRuns runs = this.clock.advance(Duration.ofHours(12));
		assertThat(runs.events()).extracting(ReceivedEvent::at).containsExactly(hours(6), hours(12));
		assertThat(runs).ran("reportJob-often").times(6).wasGivenUpAfterRetries(2);
		assertThat(runs.runs()).extracting(Run::started)
			.isSorted()
			.startsWith(hours(6), hours(6).plusSeconds(60), hours(6).plusSeconds(180), hours(12));
		assertThat(this.clock.instant()).isEqualTo(hours(12));
	}

	private static Instant hours(int hours) {
		return TestClock.START.plus(Duration.ofHours(hours));
	}

	@Test
	void countsRatesFromWhenTimeWasSetBackwardsToo() {
		this.clock.set("2025-06-01T01:00:00Z");
		assertThat(this.clock.advanceToNextFire("reportJob-often")).fired("reportJob-often").at("2025-06-01T07:00:00Z");
		this.clock.set(Instant.parse("2025-05-01T00:00:00Z"));
		assertThat(this.clock.advanceToNextFire()).fired("reportJob-nightly").at("2025-05-01T00:30:00Z");
		assertThat(this.clock.instant()).isEqualTo("2025-05-01T00:30:00Z");
	}

	@Test
	void firesWhatIsDueBeforeScheduleOfJob() {
		JobRuns runs = this.clock.advanceToNextFire("reportJob-weekly");
		assertThat(runs).fired("reportJob-weekly").at("2026-01-04T08:00:00Z");
		assertThat(runs).fired("reportJob-nightly").times(3);
	}

	@Test
	void standsStillWhileEventsAreRetried() {
		willThrow(new IllegalStateException()).given(this.carrier).ship("7");
		this.jobs.event("com.example.shop", "Order Paid", new Paid("7", 5));
		assertThat(this.clock.advance(Duration.ofHours(6))).fired("reportJob-often").at("2026-01-01T18:00:00Z");
	}

	@Test
	void rejectsWhatIsImpossible() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.clock.advance(Duration.ofSeconds(-1)))
			.withMessage("The clock cannot advance by PT-1S: call set to set it back");
		assertThatIllegalStateException().isThrownBy(() -> this.clock.advanceToNextFire("clerkJob-ship"))
			.withMessage("At 2026-01-01T12:00:00Z and later, no schedule of clerkJob-ship fires. Schedules: "
					+ "[reportJob-nightly cron(30 2 * * ? *) Europe/Berlin, reportJob-weekly cron(0 8 ? * 1 *), "
					+ "reportJob-often rate(6 hours)]");
	}

	@Test
	void showsSameTimeInOtherZone() {
		Clock berlin = this.clock.withZone(ZoneId.of("Europe/Berlin"));
		this.clock.set("2026-07-01T00:00:00Z");
		assertThat(berlin.instant()).isEqualTo("2026-07-01T00:00:00Z");
		assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
		assertThat(this.clock.withZone(this.clock.getZone())).isSameAs(this.clock);
		assertThat(this.clock).hasToString("TestClock[2026-07-01T00:00:00Z]");
	}

}
