package io.jets.local.console.route;

import io.jets.local.http.LocalResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes responses of the console's API.
 */
public final class Json {

	private static final JsonMapper mapper = new JsonMapper();

	private Json() {
	}

	/**
	 * Creates a successful response.
	 * @param value the value
	 * @return the response
	 */
	public static LocalResponse of(Object value) {
		return LocalResponse.of(200, "application/json", mapper.writeValueAsBytes(value));
	}

}
