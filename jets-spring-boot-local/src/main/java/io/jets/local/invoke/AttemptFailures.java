package io.jets.local.invoke;

import io.jets.function.payload.UnreadableEventException;
import io.jets.local.failure.FailureHistory;
import io.jets.local.failure.FailureText;
import io.jets.local.run.FunctionTimedOutException;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Logs the failures of one attempt unless an earlier attempt failed in the same way.
 */
final class AttemptFailures {

	private final FailureHistory history;

	private final Log log;

	private boolean repeated;

	private boolean healing;

	private boolean ended;

	AttemptFailures(FailureHistory history, Log log) {
		this.history = history;
		this.log = log;
	}

	/**
	 * Logs the failure of a record, unless the invocation has ended: a function that was
	 * interrupted at its time-out can fail afterwards.
	 */
	synchronized void recordFailed(String message, @Nullable Throwable error) {
		if (this.ended) {
			return;
		}
		if (error == null) {
			logIfNew(this.history.add(message), message);
		}
		else {
			this.healing = true;
			logIfNew(this.history.add(message, error), message + ": " + FailureText.of(error));
		}
	}

	private void logIfNew(boolean added, String text) {
		if (added) {
			this.log.error(text);
		}
		else {
			this.repeated = true;
		}
	}

	/**
	 * Adds the failure of the whole invocation.
	 * @return the failure for the log
	 */
	synchronized String failed(Throwable error) {
		boolean readable = !(error instanceof UnreadableEventException);
		this.healing |= readable;
		// Where a function was interrupted differs from attempt to attempt
		boolean added = (error instanceof FunctionTimedOutException) ? this.history.add("timed out")
				: this.history.add(error);
		if (!added) {
			this.repeated = true;
			return "same error";
		}
		return "failed: " + (readable ? FailureText.of(error) : String.valueOf(error.getMessage()));
	}

	synchronized void end() {
		this.ended = true;
	}

	/**
	 * Returns whether an earlier attempt failed in the same way.
	 */
	synchronized boolean repeated() {
		return this.repeated;
	}

	/**
	 * Returns whether a retry may help: what cannot be read cannot be read later either.
	 */
	synchronized boolean healing() {
		return this.healing;
	}

}
