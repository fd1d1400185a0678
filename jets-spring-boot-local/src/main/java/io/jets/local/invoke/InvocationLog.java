package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.journal.entry.RunError;
import io.jets.local.journal.entry.RunResult;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs runs and discarded events of the journal. A failure has a stack trace when it
 * occurs first, and one line in later attempts.
 */
final class InvocationLog {

	private static final Log log = LogFactory.getLog(LocalJobInvoker.class);

	private final boolean payloads;

	InvocationLog(boolean payloads) {
		this.payloads = payloads;
	}

	AttemptFailures failures(InvocationCause cause) {
		return new AttemptFailures(cause.failures(), log);
	}

	/**
	 * Logs the end of a run.
	 * @param run the run
	 * @param payload its complete payload
	 */
	void ended(Run run, byte[] payload) {
		RunResult result = run.result();
		String line = describe(run.job(), run.cause().trigger(), run.cause().event()) + ", "
				+ Objects.requireNonNullElse(result.duration(), Duration.ZERO).toMillis() + " ms, "
				+ attempt(run.cause()) + payload(payload);
		RunError error = result.error();
		if (error != null && result.outcome() != RunResult.Outcome.REPORTED) {
			fail(result, line + (error.repeated() ? "same error" : "failed: " + error.text()));
		}
		else if (result.reported() > 0) {
			fail(result, line + result.reported() + " reported as failed" + (result.repeated() ? ", same error" : ""));
		}
		else {
			log.info(line + "ok");
		}
	}

	/**
	 * What cannot be read is logged once, and its retries only for debugging.
	 */
	private static void fail(RunResult result, String line) {
		if (!result.repeated()) {
			log.error(line);
		}
		else if (result.errors().stream().allMatch(RunError::unreadable)) {
			log.debug(line);
		}
		else {
			log.warn(line);
		}
	}

	void discarded(Discard discard, byte[] payload) {
		log.error(describe(discard.job(), discard.trigger(), discard.event()) + ", " + payload(payload) + "discarded "
				+ discard.reason() + ". " + discard.destination());
	}

	void stopped(int invocations) {
		log.warn("The application stops: discarded " + invocations
				+ " asynchronous invocations that were waiting for their turn or for a retry");
	}

	private static String attempt(RunCause cause) {
		if (cause.attempt() == 1) {
			return "";
		}
		return "attempt " + cause.attempt() + ((cause.attempts() > 0) ? " of " + cause.attempts() : "") + ", ";
	}

	private static String describe(String job, String trigger, String event) {
		return job + ": " + trigger + ", " + event;
	}

	private String payload(byte[] payload) {
		if (!this.payloads) {
			return "";
		}
		// In JSON, line breaks occur only between tokens
		return "payload " + new String(payload, StandardCharsets.UTF_8).replaceAll("\\R", " ") + ", ";
	}

}
