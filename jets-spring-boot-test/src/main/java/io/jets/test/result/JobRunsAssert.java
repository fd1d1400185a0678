package io.jets.test.result;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunResult.Outcome;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on {@link JobRuns}. A failure message names the reason, and lists the
 * events, the decisions on them, the runs, and what was given up.
 */
public final class JobRunsAssert extends AbstractAssert<JobRunsAssert, JobRuns> {

	JobRunsAssert(JobRuns runs) {
		super(runs, JobRunsAssert.class);
	}

	/**
	 * Verifies that a job ran.
	 * @param job the name of the job, {@code <bean name>-<method name>}
	 * @return assertions on the invocations of the job
	 */
	public JobInvocationsAssert ran(String job) {
		isNotNull();
		List<Run> own = runs(job);
		if (own.isEmpty()) {
			throw failed("Expecting " + job + " to run, but " + whyNot(job));
		}
		return new JobInvocationsAssert(job, own, this.actual).as(this.info.descriptionText());
	}

	/**
	 * Returns why a job did not run, as the end of a sentence.
	 */
	private String whyNot(String job) {
		return this.actual.discards(job)
			.stream()
			.findFirst()
			.map((discard) -> "it " + RunReport.givenUp(discard))
			.orElseGet(() -> check().whyNot(job));
	}

	/**
	 * Verifies that a job did not run.
	 * @param job the name of the job
	 * @return this assertion
	 */
	public JobRunsAssert didNotRun(String job) {
		isNotNull();
		String unknown = check().unknown(job);
		if (unknown != null) {
			throw failed("Expecting " + job + " not to run, but " + unknown);
		}
		if (!runs(job).isEmpty()) {
			throw failed("Expecting " + job + " not to run, but it did");
		}
		return this;
	}

	/**
	 * Verifies that no job ran.
	 * @return this assertion
	 */
	public JobRunsAssert ranNothing() {
		isNotNull();
		if (!this.actual.runs().isEmpty()) {
			throw failed("Expecting no job to run, but these did: " + jobs());
		}
		return this;
	}

	/**
	 * Verifies that at least one job ran, that each invocation succeeded at its first
	 * attempt, and that no event and no record was given up.
	 * @return this assertion
	 */
	public JobRunsAssert succeeded() {
		isNotNull();
		if (this.actual.runs().isEmpty()) {
			throw failed("Expecting jobs to succeed, but no job ran");
		}
		for (Run run : this.actual.runs()) {
			if (run.result().outcome() != Outcome.SUCCEEDED) {
				throw failed("Expecting all jobs to succeed, but " + run.job() + " " + RunReport.outcome(run)
						+ this.actual.discards(run.job())
							.stream()
							.findFirst()
							.map((discard) -> ". It " + RunReport.givenUp(discard))
							.orElse(""));
			}
		}
		if (!this.actual.discards().isEmpty()) {
			Discard discard = this.actual.discards().get(0);
			throw failed("Expecting all jobs to succeed, but " + discard.job() + " " + RunReport.givenUp(discard));
		}
		return this;
	}

	/**
	 * Verifies that a rule of a job matched the event, or a filter of its stream accepted
	 * the change.
	 * @param job the name of the job
	 * @return this assertion
	 */
	public JobRunsAssert matched(String job) {
		isNotNull();
		return verify(check().matched(job));
	}

	/**
	 * Verifies that no rule of a job matched the event, and no filter of its stream
	 * accepted the change.
	 * @param job the name of the job
	 * @return this assertion
	 */
	public JobRunsAssert didNotMatch(String job) {
		isNotNull();
		return verify(check().didNotMatch(job, null));
	}

	/**
	 * Verifies that no rule or filter of a job matched, and why.
	 * @param job the name of the job
	 * @param reason why; one of several differences is enough
	 * @return this assertion
	 */
	public JobRunsAssert didNotMatch(String job, Reason reason) {
		isNotNull();
		return verify(check().didNotMatch(job, reason));
	}

	/**
	 * Verifies that a schedule of a job fired, whether the job ran or its event was given
	 * up.
	 * @param job the name of the job
	 * @return assertions on the times
	 */
	public FireTimesAssert fired(String job) {
		isNotNull();
		Set<Long> numbers = Stream
			.concat(runs(job).stream().map((run) -> run.cause().events()),
					this.actual.discards(job).stream().map(Discard::events))
			.flatMap(List::stream)
			.collect(Collectors.toSet());
		List<ReceivedEvent> fires = this.actual.events()
			.stream()
			.filter((event) -> event.kind() == ReceivedEvent.Kind.SCHEDULE && numbers.contains(event.number()))
			.toList();
		FireTimesAssert times = new FireTimesAssert(job, fires, this.actual).as(this.info.descriptionText());
		if (fires.isEmpty()) {
			String unknown = check().unknown(job);
			throw failed("Expecting " + job + " to fire, but "
					+ ((unknown != null) ? unknown : "it did not. " + times.next()));
		}
		return times;
	}

	private List<Run> runs(String job) {
		return this.actual.runs().stream().filter((run) -> run.job().equals(job)).toList();
	}

	private Set<String> jobs() {
		return this.actual.runs().stream().map(Run::job).collect(Collectors.toCollection(TreeSet::new));
	}

	private DecisionCheck check() {
		return new DecisionCheck(this.actual.recording().engine(), this.actual.decisions());
	}

	private JobRunsAssert verify(@Nullable String error) {
		if (error != null) {
			throw failed(error);
		}
		return this;
	}

	private AssertionError failed(String message) {
		return failure("%s%n%s", message, this.actual);
	}

}
