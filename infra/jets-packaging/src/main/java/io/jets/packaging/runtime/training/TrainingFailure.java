package io.jets.packaging.runtime.training;

import java.util.List;
import java.util.regex.Pattern;

import io.jets.packaging.application.PackagingException;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a training failed.
 *
 * @param what what failed, a clause
 * @param log the lines that the application wrote
 * @param rejected the last request of the application to AWS or to the network,
 * {@code null} if there was none
 * @param file the file with the lines
 */
record TrainingFailure(String what, List<String> log, @Nullable String rejected, String file) {

	/**
	 * Exceptions of clients that cannot connect.
	 */
	private static final Pattern NETWORK = Pattern
		.compile("UnknownHostException|ConnectException|SocketException|SocketTimeoutException|NoRouteToHostException"
				+ "|UnresolvedAddressException|SdkClientException|There is no network during the training");

	private static final Pattern CAUSE = Pattern.compile("(Caused by: )?(?<cause>[\\w.$]+(Exception|Error)\\b.*)");

	PackagingException exception() {
		StringBuilder message = new StringBuilder(this.what).append(": ").append(cause()).append(". ");
		if (needsNetwork()) {
			message.append("The training has no network, so that the build reaches no other system");
			if (this.rejected != null) {
				message.append(" (rejected: ").append(this.rejected).append(")");
			}
			message.append(". Let beans connect when a job first uses them, for instance with @Lazy, "
					+ "or package without jets.runtime=custom. ");
		}
		return new PackagingException(message.append("All lines: ").append(this.file).toString());
	}

	private boolean needsNetwork() {
		return this.rejected != null || this.log.stream().anyMatch((line) -> NETWORK.matcher(line).find());
	}

	/**
	 * Returns the root cause, which a stack trace names last.
	 */
	private String cause() {
		String cause = null;
		for (String line : this.log) {
			var matcher = CAUSE.matcher(line);
			if (line.startsWith("Caused by: ") && matcher.matches()) {
				cause = matcher.group("cause");
			}
			else if (cause == null && matcher.lookingAt()) {
				cause = matcher.group("cause");
			}
		}
		return (cause != null) ? cause : "the log has no exception";
	}

}
