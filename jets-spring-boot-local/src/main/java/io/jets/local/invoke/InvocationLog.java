package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;

import io.jets.job.JobMethod;
import io.jets.local.run.FunctionOutcome;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs invocations. A failure has a stack trace when it occurs first, and one line in
 * later attempts.
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

	void invoked(JobMethod job, InvocationCause cause, byte[] payload, FunctionOutcome outcome, int batchItemFailures,
			AttemptFailures failures) {
		String line = describe(job, cause) + ", " + outcome.duration().toMillis() + " ms, " + attempt(cause);
		Throwable error = outcome.error();
		if (error != null) {
			String failure = failures.failed(error);
			fail(failures, line + payload(payload) + failure);
		}
		else if (batchItemFailures > 0) {
			fail(failures, line + payload(payload) + batchItemFailures + " reported as failed"
					+ (failures.repeated() ? ", same error" : ""));
		}
		else {
			log.info(line + payload(payload) + "ok");
		}
	}

	/**
	 * What cannot be read is logged once, and its retries only for debugging.
	 */
	private static void fail(AttemptFailures failures, String line) {
		if (failures.repeated() && !failures.healing()) {
			log.debug(line);
		}
		else if (failures.repeated()) {
			log.warn(line);
		}
		else {
			log.error(line);
		}
	}

	void discarded(JobMethod job, InvocationCause cause, byte[] payload, String reason) {
		log.error(describe(job, cause) + ", " + payload(payload) + "discarded " + reason + ". " + destination(job));
	}

	void stopped(int invocations) {
		log.warn("The application stops: discarded " + invocations
				+ " asynchronous invocations that were waiting for their turn or for a retry");
	}

	private static String destination(JobMethod job) {
		String destination = job.function().onFailure();
		if (destination == null) {
			return "When deployed, the application's queue of failed events receives the event";
		}
		return destination.equals("none") ? "When deployed, it is lost because onFailure is \"none\""
				: "When deployed, " + destination + " receives the event";
	}

	private static String attempt(InvocationCause cause) {
		if (cause.attempt() == 1) {
			return "";
		}
		return "attempt " + cause.attempt() + ((cause.attempts() > 0) ? " of " + cause.attempts() : "") + ", ";
	}

	private static String describe(JobMethod job, InvocationCause cause) {
		return job.name() + ": " + cause.trigger() + ", " + cause.event();
	}

	private String payload(byte[] payload) {
		if (!this.payloads) {
			return "";
		}
		// In JSON, line breaks occur only between tokens
		return "payload " + new String(payload, StandardCharsets.UTF_8).replaceAll("\\R", " ") + ", ";
	}

}
