package io.jets.local.endpoint.api;

import io.jets.function.json.JsonLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Checks that a body is one JSON value, with no more levels than EventBridge accepts.
 */
public final class JsonSyntax {

	private static final JsonFactory factory = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(JsonLimits.MAXIMUM_DEPTH)
			.maxNumberLength(Integer.MAX_VALUE)
			.maxStringLength(Integer.MAX_VALUE)
			.maxNameLength(Integer.MAX_VALUE)
			.build())
		.build();

	private JsonSyntax() {
	}

	/**
	 * Returns what is wrong with a body that must be JSON.
	 * @param body the body
	 * @return the problem or {@code null} if there is none
	 */
	public static @Nullable String problem(byte[] body) {
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
			if (parser.nextToken() == null) {
				return "one value expected";
			}
			parser.skipChildren();
			return (parser.nextToken() != null) ? "one value expected" : null;
		}
		catch (JacksonException ex) {
			return ex.getOriginalMessage();
		}
	}

	/**
	 * Returns what is wrong with a body that must be a JSON object.
	 * @param body the body
	 * @return the problem or {@code null} if there is none
	 */
	public static @Nullable String problemOfObject(byte[] body) {
		@Nullable String problem = problem(body);
		if (problem != null) {
			return problem;
		}
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), body)) {
			return (parser.nextToken() == JsonToken.START_OBJECT) ? null : "an object expected";
		}
	}

}
