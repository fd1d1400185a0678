package io.jets.function.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Limits of the events that functions, the local event bus and the local endpoint read.
 * The application's {@code JsonMapper} has limits of its own.
 */
public final class JsonLimits {

	/**
	 * The levels of nesting that an event may have. AWS documents no limit. EventBridge's
	 * matcher, event-ruler, and Lambda's serializer for Java read JSON with Jackson 2,
	 * which accepts 1,000 levels.
	 *
	 * @see <a href=
	 * "https://javadoc.io/doc/com.fasterxml.jackson.core/jackson-core/latest/com.fasterxml.jackson.core/com/fasterxml/jackson/core/StreamReadConstraints.html">StreamReadConstraints</a>
	 */
	public static final int MAXIMUM_DEPTH = 1_000;

	private JsonLimits() {
	}

	/**
	 * Returns a factory of parsers with these limits.
	 * @return the factory
	 */
	public static JsonFactory factory() {
		return JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAXIMUM_DEPTH).build())
			.build();
	}

}
