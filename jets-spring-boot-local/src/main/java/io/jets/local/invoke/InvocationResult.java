package io.jets.local.invoke;

import io.jets.local.journal.entry.Run;
import org.jspecify.annotations.Nullable;

/**
 * The result of an invocation.
 *
 * @param run the run in the journal
 * @param payload the response as JSON, empty if the function threw an exception
 * @param error the exception that the function threw, {@code null} if it returned
 */
public record InvocationResult(Run run, byte[] payload, @Nullable Throwable error) {

	/**
	 * Returns the id of the invocation.
	 * @return Lambda's request id
	 */
	public String requestId() {
		return this.run.requestId();
	}

	/**
	 * Returns whether the function threw an exception.
	 * @return whether there is an error
	 */
	public boolean failed() {
		return this.error != null;
	}

}
