package io.jets.local.endpoint;

import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * An error in the shapes that AWS's clients read.
 *
 * @param status the HTTP status
 * @param code the error's name, for instance {@code ResourceNotFoundException}
 * @param message what is wrong
 */
record AwsError(int status, String code, String message) {

	private static final JsonMapper mapper = new JsonMapper();

	/**
	 * The error as AWS's JSON protocol puts it.
	 * @return the response
	 */
	LocalResponse toResponse() {
		return toResponse("application/x-amz-json-1.1", Map.of("__type", this.code, "message", this.message));
	}

	/**
	 * The error as Lambda puts it.
	 * @return the response
	 */
	LocalResponse toLambdaResponse() {
		return toResponse("application/json", Map.of("Type", "User", "Message", this.message));
	}

	private LocalResponse toResponse(String contentType, Map<String, String> body) {
		return LocalResponse.of(this.status, contentType, mapper.writeValueAsBytes(body))
			.with("X-Amzn-ErrorType", this.code);
	}

}
