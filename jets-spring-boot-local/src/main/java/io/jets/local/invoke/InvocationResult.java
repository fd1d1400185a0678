package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an invocation ended.
 *
 * @param requestId the invocation's id
 * @param payload what the function returned, JSON; empty if it threw
 * @param error what the function threw, {@code null} if it returned
 */
public record InvocationResult(String requestId, byte[] payload, @Nullable Throwable error) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Whether the function threw.
	 * @return whether there is an error
	 */
	public boolean failed() {
		return this.error != null;
	}

	/**
	 * How many records of a stream's batch the function has reported as failed.
	 * @return the length of {@code batchItemFailures}, {@code 0} without any
	 */
	public int batchItemFailures() {
		String start = "{\"batchItemFailures\":[{";
		String answer = new String(this.payload, StandardCharsets.UTF_8);
		return answer.startsWith(start) ? JSON.readTree(answer).path("batchItemFailures").size() : 0;
	}

}
