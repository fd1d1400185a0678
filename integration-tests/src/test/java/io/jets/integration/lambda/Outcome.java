package io.jets.integration.lambda;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outcome that a runtime reported: how an invocation ended, or why the function did
 * not start.
 *
 * @param body the response, or the error as JSON
 * @param errorType the header {@code Lambda-Runtime-Function-Error-Type}, {@code null} if
 * the function returned
 */
record Outcome(byte[] body, @Nullable String errorType) {

	String text() {
		return new String(this.body, StandardCharsets.UTF_8);
	}

	JsonNode json() {
		return JsonMapper.shared().readTree(this.body);
	}

}
