package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.jets.job.JobMethod;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Logs invocations.
 */
final class InvocationLog {

	private static final Log log = LogFactory.getLog(LocalJobInvoker.class);

	private final boolean payloads;

	InvocationLog(boolean payloads) {
		this.payloads = payloads;
	}

	void invoked(JobMethod job, InvocationCause cause, byte[] payload, Duration duration, InvocationResult result) {
		String line = job.name() + ": " + describe(cause) + ", " + duration.toMillis() + " ms, ";
		Throwable error = result.error();
		int failures = result.batchItemFailures();
		if (failures > 0) {
			log.warn(line + attempt(cause) + failures + " reported as failed" + suffix(payload));
		}
		else if (error == null) {
			log.info(line + "ok" + suffix(payload));
		}
		else if (cause.attempt() == 1) {
			log.error(line + "failed: " + error + suffix(payload), error);
		}
		else {
			log.error(line + "attempt " + cause.attempt() + " failed: " + error + suffix(payload));
		}
	}

	void discarded(JobMethod job, InvocationCause cause, byte[] payload, int attempts, Throwable error) {
		log.error(job.name() + ": " + describe(cause) + ", discarded after attempt " + attempts + ": " + error
				+ suffix(payload));
	}

	void tooOld(JobMethod job, InvocationCause cause, byte[] payload, int attempts, Throwable error) {
		log.error(job.name() + ": " + describe(cause) + ", discarded after attempt " + attempts
				+ " because it is older than the function's maximumEventAge: " + error + suffix(payload));
	}

	void stopped(int retries) {
		log.warn("The application stops: discarded " + retries + " failed invocations that were waiting for a retry");
	}

	private static String attempt(InvocationCause cause) {
		return (cause.attempt() > 1) ? "attempt " + cause.attempt() + ", " : "";
	}

	private static String describe(InvocationCause cause) {
		return cause.trigger() + ", " + cause.event();
	}

	private String suffix(byte[] payload) {
		if (!this.payloads) {
			return "";
		}
		// In JSON, line breaks occur only between tokens
		return ", payload " + new String(payload, StandardCharsets.UTF_8).replaceAll("\\R", " ");
	}

}
