package io.jets.local.endpoint.api;

import java.util.Map;

import io.jets.local.http.LocalResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error in the formats that AWS clients read.
 *
 * @param status the HTTP status
 * @param code the code of the error, for instance {@code ResourceNotFoundException}
 * @param message the message of the error
 */
public record AwsError(int status, String code, String message) {

	private static final JsonMapper mapper = new JsonMapper();

	/**
	 * Returns the error in the format of AWS's JSON protocol.
	 * @return the response
	 */
	public LocalResponse toResponse() {
		return toResponse("application/x-amz-json-1.1", Map.of("__type", this.code, "message", this.message));
	}

	/**
	 * Returns the error in the format of Lambda.
	 * @return the response
	 */
	public LocalResponse toLambdaResponse() {
		return toResponse("application/json", Map.of("Type", "User", "Message", this.message));
	}

	private LocalResponse toResponse(String contentType, Map<String, String> body) {
		return LocalResponse.of(this.status, contentType, mapper.writeValueAsBytes(body))
			.with("X-Amzn-ErrorType", this.code);
	}

}
