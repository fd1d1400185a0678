package io.jets.test.mistakes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.jets.event.Change;
import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.engine.TestEngine;
import io.jets.test.mistakes.MistakesApplication.Order;
import io.jets.test.result.JobDecisions;
import io.jets.test.result.JobRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import org.springframework.beans.factory.annotation.Autowired;

import static io.jets.test.result.Reason.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that each assertion can fail.
 */
@JobTest
class AssertionTests {

	@Autowired
	JobTester jobs;

	@Autowired
	TestEngine engine;

	@Test
	void namesJobsIfThereIsNoSuchJob() {
		JobRuns runs = this.jobs.event("a", "b", "{}");
		String jobs = ". Jobs: clerk-big, clerk-ship, report-onMonday, sales-paid";
		fails(() -> assertThat(runs).ran("clerk"), "Expecting clerk to run, but there is no job clerk" + jobs);
		fails(() -> assertThat(runs).didNotRun("clerk"),
				"Expecting clerk not to run, but there is no job clerk" + jobs);
		fails(() -> assertThat(runs).matched("clerk"), "Expecting clerk to match, but there is no job clerk" + jobs);
		fails(() -> assertThat(runs).didNotMatch("clerk"),
				"Expecting clerk not to match, but there is no job clerk" + jobs);
		fails(() -> assertThat(runs).fired("clerk"), "Expecting clerk to fire, but there is no job clerk" + jobs);
	}

	@Test
	void namesTriggersIfNoneWasAsked() {
		JobRuns runs = this.jobs.event("a", "b", "{}");
		fails(() -> assertThat(runs).ran("clerk-ship"),
				"Expecting clerk-ship to run, but none of its triggers was asked: stream orders");
		fails(() -> assertThat(runs).didNotMatch("clerk-ship"),
				"Expecting clerk-ship not to match, but none of its triggers was asked: stream orders");
		fails(() -> assertThat(runs).succeeded(), "Expecting jobs to succeed, but no job ran");
	}

	@Test
	void checksWhatRan() {
		JobRuns runs = this.jobs.change("orders", Change.insert(new Order("7", "paid", 5)));
		failsWith(runs, (all) -> assertThat(all).didNotRun("clerk-ship"), "not to run, but it did");
		failsWith(runs, (all) -> assertThat(all).ranNothing(), "no job to run, but these did: [clerk-ship]");
		failsWith(runs, (all) -> assertThat(all).succeeded(),
				"all jobs to succeed, but clerk-ship reported 1 as failed, 0 of 1 done, failed at record 0 (counted from 0)");
		failsWith(runs, (all) -> assertThat(all).succeeded(),
				". It was given up for 1 record of stream orders, after 11 attempts\n");
		failsWith(runs, (all) -> assertThat(all).succeeded(), "  attempts 1 to 11 of 11  reported 1 as failed");
		failsWith(runs, (all) -> assertThat(all).didNotMatch("clerk-ship"), "but its stream orders matches");
		failsWith(runs, (all) -> assertThat(all).didNotMatch("clerk-big", because("eventName")),
				"not to match because eventName, but its filter on stream orders does not match for another reason: dynamodb.NewImage.total.S");
		failsWith(runs, (all) -> assertThat(all).fired("clerk-ship"), "to fire, but it did not. It has no schedule");
	}

	@Test
	void checksInvocations() {
		JobRuns runs = this.jobs.change("orders", Change.insert(new Order("7", "paid", 5)));
		failsWith(runs, (all) -> assertThat(all).ran("clerk-ship").times(1),
				"to be invoked once, but it was invoked 11 times");
		failsWith(runs, (all) -> assertThat(all).ran("clerk-ship").failedWith(IllegalStateException.class),
				"to fail with java.lang.IllegalStateException, but it reported 1 as failed");
		failsWith(runs, (all) -> assertThat(all).ran("clerk-ship").failedWith(RuntimeException.class, "disk"),
				"to fail with java.lang.RuntimeException and the message \"disk\", but it reported 1 as failed");
		failsWith(runs, (all) -> assertThat(all).ran("clerk-ship").timedOut(), "to time out, but it reported 1");
		failsWith(runs, (all) -> assertThat(all).ran("clerk-ship").done(1), "to have 1 record done, but it reported 1");
		failsWith(runs, (all) -> assertThat(all).ran("clerk-ship").failedAt(1),
				"to fail at record 1 (counted from 0), but it reported");
		failsWith(runs, (all) -> assertThat(all).ran("clerk-ship").didNotTouch(1),
				"not to touch 1 record, but it did not touch 0");
		failsWith(runs, (all) -> assertThat(all).ran("clerk-ship").wasGivenUpAfterRetries(2),
				"after 2 retries, but it was after 10");
		failsWith(runs, (all) -> assertThat(all).ran("clerk-ship").returned(1),
				"to return 1, but it returned {\"batch");
	}

	@Test
	void checksInvocationsOfSchedules() {
		JobRuns runs = this.jobs.clock().advanceToNextFire();
		failsWith(runs, (all) -> assertThat(all).ran("report-onMonday").then(), "a further invocation");
		failsWith(runs, (all) -> assertThat(all).ran("report-onMonday").wasGivenUp(), "given up, but it was not");
		failsWith(runs, (all) -> assertThat(all).ran("report-onMonday").done(1),
				"to get a batch of records, but it got the event of cron(0 8 ? * 1 *)");
		failsWith(runs, (all) -> assertThat(all).ran("report-onMonday").returned("x"),
				"to return \"x\", but it returned null");
		failsWith(runs, (all) -> assertThat(all).fired("report-onMonday").times(2),
				"to fire 2 times, but it fired once");
		failsWith(this.jobs.clock().advance(Duration.ofDays(1)), (all) -> assertThat(all).fired("report-onMonday"),
				"it did not. Its schedules (cron(0 8 ? * 1 *): at 08:00, on Sunday) fire next at 2026-01-11T08:00:00Z (Sun ");
	}

	@Test
	void checksOtherJobs() {
		JobRuns runs = this.jobs.changes("orders", Change.insert(Map.of("id", "7", "total", "100")));
		failsWith(runs, (all) -> assertThat(all).ran("clerk-big").onlyThat(), "these did too: [clerk-ship]");
	}

	@Test
	void checksDecisions() {
		JobDecisions decisions = this.jobs
			.decisions("{\"source\":\"com.example.shop\",\"detail-type\":\"a\",\"detail\":{\"Status\":\"paid\"}}");
		assertThat(decisions).matched("sales-paid");
		fails(() -> assertThat(decisions).matchedNothing(),
				"Expecting no rule and no filter to match, but one does\n\nDecisions:\n  sales-paid  rule \"SalesJob event rule 1\"  matches");
		fails(() -> assertThat(decisions).didNotMatch("sales-paid"),
				"Expecting sales-paid not to match, but its rule \"SalesJob event rule 1\" matches");
	}

	@Test
	void failsIfThereIsNoRule() {
		JobDecisions none = new JobDecisions(this.engine.engine(), List.of());
		fails(() -> assertThat(none).matchedNothing(), "Expecting rules or filters not to match, but there are none");
	}

	private static void failsWith(JobRuns runs, Consumer<JobRuns> assertion, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertion.accept(runs))
			.withMessageContaining(message)
			.withMessageContaining("Runs:");
	}

	private static void fails(Executable assertion, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion::execute).withMessageStartingWith(message);
	}

}
