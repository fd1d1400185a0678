package io.jets.local.stream.read;

import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Logs why the stream of a job cannot be read: once when an outage begins or its reason
 * changes, and once when it is over.
 */
final class OutageLog {

	private static final Log logger = LogFactory.getLog(OutageLog.class);

	private final String job;

	private @Nullable String current;

	OutageLog(String job) {
		this.job = job;
	}

	void failed(RuntimeException ex) {
		if (ex instanceof StreamUnavailableException unavailable) {
			log(unavailable.getMessage(), unavailable.getMessage(), null);
		}
		else {
			// The message is not compared because it may contain a request id
			boolean expected = ex instanceof SdkException;
			log(ex.getClass().getName(), "its stream cannot be read and is retried: " + ex.getMessage(),
					expected ? null : ex);
		}
	}

	void over() {
		if (this.current != null) {
			this.current = null;
			logger.info("Job " + this.job + ": its stream can be read again");
		}
	}

	private void log(@Nullable String identity, @Nullable String message, @Nullable Throwable cause) {
		if (!Objects.equals(this.current, identity)) {
			this.current = identity;
			logger.error("Job " + this.job + ": " + message, cause);
		}
	}

}
