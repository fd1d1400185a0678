package io.jets.local.console.route;

import java.util.Map;

import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.http.LocalRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request to the console's API.
 *
 * @param request the request
 * @param variables the variables of the path
 */
public record RouteRequest(LocalRequest request, Map<String, String> variables) {

	/** Boolean properties can be left out; other names are mistakes. */
	private static final JsonMapper mapper = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * Returns a number of the path.
	 * @param variable the name of the variable
	 * @return the number
	 * @throws AwsErrorException if it is not a number
	 */
	public long number(String variable) {
		String value = this.variables.get(variable);
		if (value == null || !value.matches("\\d{1,18}")) {
			throw new AwsErrorException(404, "ResourceNotFoundException", value + " is not a number");
		}
		return Long.parseLong(value);
	}

	/**
	 * Returns a text of the path.
	 * @param variable the name of the variable
	 * @return the decoded text
	 */
	public String text(String variable) {
		return LocalRequest.decode(this.variables.getOrDefault(variable, ""));
	}

	/**
	 * Returns a parameter of the query.
	 * @param name the name
	 * @return the decoded value, {@code null} if it is missing
	 */
	public @Nullable String parameter(String name) {
		return this.request.parameter(name);
	}

	/**
	 * Reads the body.
	 * @param <T> the type
	 * @param type the type
	 * @return the body
	 * @throws AwsErrorException if the body is not JSON of the type
	 */
	public <T> T body(Class<T> type) {
		T body;
		try {
			body = mapper.readValue(this.request.body(), type);
		}
		catch (JacksonException ex) {
			throw new AwsErrorException(400, "ValidationException", "Invalid request: " + ex.getOriginalMessage());
		}
		if (body == null) {
			throw new AwsErrorException(400, "ValidationException", "Invalid request: the body is null, not an object");
		}
		return body;
	}

}
