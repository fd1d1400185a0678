package io.jets.job.read.attribute;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON objects as maps. A duplicate key is an error, as one of the values would be
 * lost.
 */
final class JsonObjects {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final TypeReference<LinkedHashMap<String, Object>> TYPE = new TypeReference<>() {
	};

	private JsonObjects() {
	}

	static Map<String, Object> parse(String text) {
		return MAPPER.readValue(text, TYPE);
	}

	static String describe(JacksonException ex) {
		if (!(ex instanceof StreamReadException)) {
			return "is not a JSON object";
		}
		TokenStreamLocation location = ex.getLocation();
		String message = ex.getOriginalMessage().replaceFirst("(?s) \\(start marker.*", "");
		return (location != null) ? "is not valid JSON at line %d, column %d: %s".formatted(location.getLineNr(),
				location.getColumnNr(), message) : "is not valid JSON: " + message;
	}

}
