package io.jets.function.payload;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.job.JobMethod;
import io.jets.job.PayloadKind;
import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Provides sample events, which are read when a function starts to load the classes that
 * the first event needs.
 */
public final class SampleEvent {

	private SampleEvent() {
	}

	/**
	 * Returns a sample of each kind of event that a job gets.
	 * @param job the job
	 * @return JSON
	 */
	public static List<byte[]> of(JobMethod job) {
		return job.triggers()
			.stream()
			.map(Trigger::payload)
			.map(PayloadKind::sample)
			.distinct()
			.map((text) -> text.getBytes(StandardCharsets.UTF_8))
			.toList();
	}

	/**
	 * Returns whether a type can be read without creating instances of the application's
	 * classes.
	 * @param type the type
	 * @return {@code true} if the type is a tree or consists of the JDK's types only
	 */
	public static boolean isNeutral(JavaType type) {
		if (type.isTypeOrSubTypeOf(JsonNode.class)) {
			return type.getRawClass().getName().startsWith("tools.jackson.databind.");
		}
		return type.getRawClass().getName().startsWith("java.") && Stream.of(type.getKeyType(), type.getContentType())
			.allMatch((part) -> part == null || isNeutral(part));
	}

	/**
	 * Reads an object into a class that takes the place of the application's.
	 * @param mapper the application's mapper
	 * @param json the object
	 */
	public static void readAny(JsonMapper mapper, byte[] json) {
		mapper.readerFor(Any.class)
			.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
			.readValue(json);
	}

	/**
	 * A class with properties of common types.
	 */
	private record Any(@Nullable String id, @Nullable List<String> list, @Nullable Map<String, Object> map) {

	}

}
