package io.jets.local.stream;

import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Logs what keeps a job from its stream: once when it begins or changes, once when it is
 * over, not at each try.
 */
final class Outages {

	private static final Log logger = LogFactory.getLog(Outages.class);

	private final String job;

	private @Nullable String current;

	Outages(String job) {
		this.job = job;
	}

	void failed(RuntimeException ex) {
		if (ex instanceof StreamUnavailableException unavailable) {
			log(unavailable.getMessage(), unavailable.getMessage(), null);
		}
		else {
			// Not the message: it may hold the request's id
			boolean expected = ex instanceof SdkException;
			log(ex.getClass().getName(), "its stream cannot be read, trying on: " + ex.getMessage(),
					expected ? null : ex);
		}
	}

	void over() {
		if (this.current != null) {
			this.current = null;
			logger.info("Job " + this.job + ": its stream can be read now");
		}
	}

	private void log(@Nullable String identity, @Nullable String message, @Nullable Throwable cause) {
		if (!Objects.equals(this.current, identity)) {
			this.current = identity;
			logger.error("Job " + this.job + ": " + message, cause);
		}
	}

}
