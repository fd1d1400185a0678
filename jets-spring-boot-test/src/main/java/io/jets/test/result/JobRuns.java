package io.jets.test.result;

import java.util.List;
import java.util.function.Supplier;

import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import io.jets.test.engine.Recording;
import org.assertj.core.api.AssertProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened during one call of a {@link io.jets.test.JobTester} or
 * {@link io.jets.test.TestClock}, or since the beginning of a test with
 * {@link io.jets.test.LocalJobs}, as the journal of the local engine records it. Use
 * AssertJ's {@code assertThat(runs)} for assertions; a failed one prints all of this.
 */
public final class JobRuns implements AssertProvider<JobRunsAssert> {

	private final Recording recording;

	private final Supplier<JsonMapper> mapper;

	/**
	 * Creates the result of a call.
	 * @param recording what happened
	 * @param mapper the application's mapper, which writes expected results
	 */
	public JobRuns(Recording recording, Supplier<JsonMapper> mapper) {
		this.recording = recording;
		this.mapper = mapper;
	}

	/**
	 * Returns the events that jobs were offered: bus events, changes, schedules that
	 * fired, and direct invocations.
	 * @return the events, in order
	 */
	public List<ReceivedEvent> events() {
		return this.recording.events();
	}

	/**
	 * Returns the invocations of jobs, retries included.
	 * @return the runs, in order
	 */
	public List<Run> runs() {
		return this.recording.runs();
	}

	/**
	 * Returns the events and records that jobs do not get any more.
	 * @return what was given up, in order
	 */
	public List<Discard> discards() {
		return this.recording.discards();
	}

	List<Discard> discards(String job) {
		return discards().stream().filter((discard) -> discard.job().equals(job)).toList();
	}

	/**
	 * Returns which rules and mappings took the events, and why the others did not.
	 * @return the decisions on all events: for each event those that took it first, then
	 * the others, nearest first
	 */
	public List<Decision> decisions() {
		return events().stream().flatMap((event) -> decisions(event).stream()).toList();
	}

	List<Decision> decisions(ReceivedEvent event) {
		return this.recording.engine().why(event);
	}

	/**
	 * Returns assertions. Use AssertJ's {@code assertThat(runs)}.
	 */
	@Override
	public JobRunsAssert assertThat() {
		return new JobRunsAssert(this);
	}

	Recording recording() {
		return this.recording;
	}

	JsonMapper mapper() {
		return this.mapper.get();
	}

	/**
	 * Returns all of this as text, with the contents of events.
	 */
	@Override
	public String toString() {
		return new RunReport(this).toString();
	}

}
