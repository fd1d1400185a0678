package io.jets.local.journal.entry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known about the end of a run.
 *
 * @param outcome how it ended
 * @param duration how long it ran, {@code null} if its end was not seen
 * @param response what the function returned
 * @param reported how many records the function reported as failed
 * @param errors the failures: of records, then of the whole invocation
 * @param counts how far it got in a batch; {@code null} while it runs, and for other
 * events
 */
public record RunResult(Outcome outcome, @Nullable Duration duration, Payload response, int reported,
		List<RunError> errors, @Nullable RecordCounts counts) {

	/**
	 * The result of a run that has not ended.
	 */
	public static final RunResult RUNNING = new RunResult(Outcome.RUNNING, null, Payload.NONE, 0, List.of(), null);

	/**
	 * The result of a run that had not ended when the application stopped.
	 */
	public static final RunResult STOPPED = new RunResult(Outcome.STOPPED, null, Payload.NONE, 0, List.of(), null);

	/**
	 * Creates a result.
	 */
	public RunResult {
		errors = List.copyOf(errors);
	}

	/**
	 * Returns this result with the progress in a batch.
	 * @param progress how far the run got
	 * @return the result
	 */
	public RunResult with(RecordCounts progress) {
		return new RunResult(this.outcome, this.duration, this.response, this.reported, this.errors, progress);
	}

	/**
	 * Returns this result if the function reported records as failed.
	 * @param records how many it reported, {@code 0} if it reported none
	 * @return the result
	 */
	public RunResult reported(int records) {
		return new RunResult((records > 0) ? Outcome.REPORTED : this.outcome, this.duration, this.response, records,
				this.errors, this.counts);
	}

	/**
	 * Returns this result if Lambda cannot read the response, so that the batch failed.
	 * @param progress how far the run got
	 * @param problem what is wrong with the response
	 * @return the result
	 */
	public RunResult invalid(RecordCounts progress, RunError problem) {
		List<RunError> all = new ArrayList<>(this.errors);
		all.add(problem);
		return new RunResult(Outcome.INVALID_RESPONSE, this.duration, this.response, this.reported, all, progress);
	}

	/**
	 * Returns whether the function did not return.
	 * @return whether it threw an exception or timed out
	 */
	public boolean failed() {
		return this.outcome == Outcome.FAILED || this.outcome == Outcome.TIMED_OUT;
	}

	/**
	 * Returns the failure.
	 * @return the failure of the invocation, otherwise of its last record that failed;
	 * {@code null} if there is none
	 */
	public @Nullable RunError error() {
		return this.errors.isEmpty() ? null : this.errors.get(this.errors.size() - 1);
	}

	/**
	 * Returns whether an earlier attempt failed in the same way.
	 * @return whether one of the failures is known from an earlier attempt
	 */
	public boolean repeated() {
		return this.errors.stream().anyMatch(RunError::repeated);
	}

	int size() {
		return this.response.bytes().length + this.errors.stream().mapToInt(RunError::size).sum();
	}

	/**
	 * How a run ended.
	 */
	public enum Outcome {

		/** The function runs. */
		RUNNING,

		/** The function returned. */
		SUCCEEDED,

		/** The function returned and reported records as failed. */
		REPORTED,

		/** The function threw an exception. */
		FAILED,

		/** The function ran longer than its time-out. */
		TIMED_OUT,

		/** The function returned what Lambda cannot read, so that the batch failed. */
		INVALID_RESPONSE,

		/** The application stopped before the function ended. */
		STOPPED

	}

}
