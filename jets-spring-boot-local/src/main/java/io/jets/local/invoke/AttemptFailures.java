package io.jets.local.invoke;

import java.util.ArrayList;
import java.util.List;

import io.jets.local.failure.FailureEntry;
import io.jets.local.failure.FailureHistory;
import io.jets.local.journal.entry.RunError;
import io.jets.local.run.FunctionTimedOutException;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Collects the failures of one attempt. Logs those of records at once, unless an earlier
 * attempt failed in the same way.
 */
final class AttemptFailures {

	private final FailureHistory history;

	private final Log log;

	private final List<RunError> errors = new ArrayList<>();

	private boolean ended;

	AttemptFailures(FailureHistory history, Log log) {
		this.history = history;
		this.log = log;
	}

	/**
	 * Adds the failure of a record, unless the invocation has ended: a function that was
	 * interrupted at its time-out can fail afterwards.
	 */
	synchronized void recordFailed(String message, @Nullable Throwable error) {
		if (this.ended) {
			return;
		}
		if (error == null) {
			boolean repeated = !this.history.add(message);
			add(new RunError(null, message, List.of(), List.of(), List.of(), true, repeated));
		}
		else {
			boolean repeated = !this.history.add(message, error);
			add(FailureEntry.of(message, error, repeated));
		}
	}

	private void add(RunError error) {
		this.errors.add(error);
		if (!error.repeated()) {
			this.log.error((error.record() != null) ? error.record() + ": " + error.text() : error.text());
		}
	}

	/**
	 * Ends the attempt.
	 * @param error the failure of the whole invocation, {@code null} if it returned
	 * @return all failures, that of the invocation last
	 */
	synchronized List<RunError> end(@Nullable Throwable error) {
		this.ended = true;
		if (error != null) {
			// Where a function was interrupted differs from attempt to attempt
			boolean repeated = !((error instanceof FunctionTimedOutException) ? this.history.add("timed out")
					: this.history.add(error));
			this.errors.add(FailureEntry.of(null, error, repeated));
		}
		return List.copyOf(this.errors);
	}

}
