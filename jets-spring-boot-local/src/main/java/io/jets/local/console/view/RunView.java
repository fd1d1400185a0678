package io.jets.local.console.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.jets.local.journal.entry.RecordCounts;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunError;
import org.jspecify.annotations.Nullable;

/**
 * A run without its input, output and log lines.
 *
 * @param type {@code run}
 * @param number the number of the run
 * @param sequence the sequence number of this version
 * @param delivery the number of the run of the first attempt, which all attempts share
 * @param requestId Lambda's request id
 * @param job the name of the job
 * @param trigger the trigger
 * @param event the event in a few words
 * @param events the numbers of the events
 * @param attempt the number of the attempt, {@code 1} for the first
 * @param attempts how many attempts there can be, {@code 0} for no limit
 * @param started when it started
 * @param outcome {@code RUNNING}, {@code SUCCEEDED}, {@code REPORTED}, {@code FAILED},
 * {@code TIMED_OUT}, {@code INVALID_RESPONSE} or {@code STOPPED}
 * @param milliseconds how long it ran, {@code null} while it runs
 * @param counts how far it got in a batch, {@code null} for other events
 * @param error the first line of the failure, {@code null} if there is none
 * @param nextAttempt when the next attempt is due, {@code null} if none is planned
 */
public record RunView(String type, long number, long sequence, long delivery, String requestId, String job,
		String trigger, String event, List<Long> events, int attempt, int attempts, Instant started, String outcome,
		@Nullable Double milliseconds, @Nullable Counts counts, @Nullable String error, @Nullable Instant nextAttempt) {

	/**
	 * Creates the view of a run.
	 * @param run the run
	 * @return the view
	 */
	public static RunView of(Run run) {
		RunError error = run.result().error();
		return new RunView("run", run.number(), run.sequence(), run.delivery(), run.requestId(), run.job(),
				run.cause().trigger(), run.cause().event(), run.cause().events(), run.cause().attempt(),
				run.cause().attempts(), run.started(), run.result().outcome().name(),
				milliseconds(run.result().duration()), Counts.of(run.result().counts()),
				(error != null) ? error.text().lines().findFirst().orElse("") : null, run.nextAttempt());
	}

	private static @Nullable Double milliseconds(@Nullable Duration duration) {
		return (duration != null) ? duration.toNanos() / 1_000 / 1000.0 : null;
	}

	/**
	 * How far a run got in a batch.
	 *
	 * @param records the number of records
	 * @param done the number of records that are not delivered again
	 * @param failedAt the index of the record that failed, {@code null} if none was
	 * reported
	 * @param notTouched how many records follow the one that failed
	 */
	public record Counts(int records, int done, @Nullable Integer failedAt, int notTouched) {

		static @Nullable Counts of(@Nullable RecordCounts counts) {
			return (counts != null)
					? new Counts(counts.records(), counts.done(), counts.failedAt(), counts.notTouched()) : null;
		}

	}

}
