package io.jets.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The failure of a function that ran longer than its time-out. The message is Lambda's,
 * for instance
 * {@code 2026-11-22T10:00:00.000Z 7bf73129-1428-4cd3-a780-95db273d1602 Task timed out after 60.00 seconds}.
 * The stack trace shows what the function did at that time.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html">Troubleshoot
 * invocation issues in Lambda</a>
 */
public final class FunctionTimedOutException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	FunctionTimedOutException(String requestId, Duration timeout, Instant now, StackTraceElement[] stackTrace) {
		super("%s %s Task timed out after %s seconds".formatted(now.truncatedTo(ChronoUnit.MILLIS), requestId,
				String.format(Locale.ROOT, "%.2f", timeout.toMillis() / 1000.0)));
		setStackTrace(stackTrace);
	}

	@Override
	public String toString() {
		return String.valueOf(getMessage());
	}

}
