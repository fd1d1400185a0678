package io.jets.local.invoke;

import org.jspecify.annotations.Nullable;

/**
 * How an invocation ended.
 *
 * @param requestId the invocation's id
 * @param payload what the function returned, JSON; empty if it threw
 * @param error what the function threw, {@code null} if it returned
 */
public record InvocationResult(String requestId, byte[] payload, @Nullable Throwable error) {

	/**
	 * Whether the function threw.
	 * @return whether there is an error
	 */
	public boolean failed() {
		return this.error != null;
	}

}
