package io.jets.local.invoke;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of an invocation.
 *
 * @param requestId the id of the invocation
 * @param payload the response as JSON, empty if the function threw an exception
 * @param error the exception that the function threw, {@code null} if it returned
 */
public record InvocationResult(String requestId, byte[] payload, @Nullable Throwable error) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Returns whether the function threw an exception.
	 * @return whether there is an error
	 */
	public boolean failed() {
		return this.error != null;
	}

	/**
	 * Returns how many records of a batch the function reported as failed.
	 * @return the length of {@code batchItemFailures}, {@code 0} if there is none
	 */
	public int batchItemFailures() {
		String start = "{\"batchItemFailures\":[{";
		String response = new String(this.payload, StandardCharsets.UTF_8);
		try {
			return response.startsWith(start) ? JSON.readTree(response).path("batchItemFailures").size() : 0;
		}
		catch (JacksonException ex) {
			// The method returned text that is not JSON
			return 0;
		}
	}

}
