package io.jets.test.limits;

import java.time.Duration;
import java.util.List;

import io.jets.event.Change;
import io.jets.test.JobTester;
import io.jets.test.TestClock;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.engine.Recording;
import io.jets.test.engine.TestEngine;
import io.jets.test.limits.LimitsApplication.Parcel;
import io.jets.test.result.JobRuns;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of assertions on events that jobs do not get.
 */
@JobTest
class GivenUpTests {

	@Autowired
	JobTester jobs;

	@Autowired
	TestEngine engine;

	@Test
	void doesNotSucceedIfRecordIsGivenUp() {
		JobRuns runs = this.jobs.changes("parcels", parcel(120), parcel(0));
		assertThat(runs).ran("parcels-pack").times(1).done(1).wasGivenUp();
		fails(() -> assertThat(runs).succeeded(), "Expecting all jobs to succeed, but parcels-pack was given up "
				+ "for 1 record of stream parcels, before the first attempt because it is older than");
		fails(() -> assertThat(runs).ran("parcels-pack").succeeded(),
				"Expecting parcels-pack to succeed, but it was given up for 1 record of stream parcels, before the first attempt because it is older than");
	}

	@Test
	void doesNotSucceedIfNothingRan() {
		fails(() -> assertThat(this.jobs.clock().advance(Duration.ZERO)).succeeded(),
				"Expecting jobs to succeed, but no job ran");
	}

	@Test
	void tellsThatJobDidNotRunBecauseItWasGivenUp() {
		fails(() -> assertThat(this.jobs.change("parcels", parcel(120))).ran("parcels-pack"),
				"Expecting parcels-pack to run, but it was given up for 1 record of stream parcels, before the first attempt because it is older than");
		fails(() -> assertThat(this.jobs.event("com.example.shop", "Paid", "{}")).ran("stopped-paid"),
				"Expecting stopped-paid to run, but it was given up for event ");
	}

	@Test
	void tellsThatScheduleFiredAndThatItsEventWasGivenUp() {
		JobRuns runs = this.jobs.clock().advanceToNextFire("stopped-weekly");
		assertThat(runs).fired("stopped-weekly").at("2026-01-04T08:00:00Z");
		fails(() -> assertThat(runs).ran("stopped-weekly"),
				"Expecting stopped-weekly to run, but it was given up for event ");
	}

	@Test
	void tellsThatJobHasNotRunYet() {
		JobRuns ended = this.jobs.change("parcels", parcel(0));
		Recording open = new Recording(this.engine.engine(), ended.events(), List.of(), List.of());
		fails(() -> assertThat(new JobRuns(open, JsonMapper::new)).ran("parcels-pack"),
				"Expecting parcels-pack to run, but it has not run yet: its stream parcels matches\n");
	}

	private static Change<Parcel> parcel(int age) {
		return Change.insert(new Parcel(String.valueOf(age)))
			.toBuilder()
			.time(TestClock.START.minusSeconds(age))
			.build();
	}

	private static void fails(ThrowingCallable assertion, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessageStartingWith(message);
	}

}
