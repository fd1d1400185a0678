package io.jets.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import io.jets.local.bus.PutEventsResult;
import io.jets.test.event.JobEvent;
import io.jets.test.stream.StreamRecordWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.env.Environment;

/**
 * Turns what a test passes into JSON.
 *
 * @param mapper returns the application's mapper
 * @param environment may have keys of tables
 */
record JobTesterJson(Supplier<JsonMapper> mapper, Environment environment) {

	private static final JsonMapper EXACT = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	/**
	 * Returns an object as JSON. Text is JSON already.
	 */
	String text(Object value) {
		return (value instanceof String json) ? json : this.mapper.get().writeValueAsString(value);
	}

	/**
	 * Returns why an event was rejected. AWS does not say what is wrong with the detail.
	 */
	static String rejection(PutEventsResult result, String detail) {
		String message = result.errorCode() + ": " + result.errorMessage();
		return "MalformedDetail".equals(result.errorCode()) ? message + " " + fault(detail) : message;
	}

	private static String fault(String detail) {
		try {
			JsonNode tree = EXACT.readTree(detail);
			return "It must be a JSON object, and its type is " + tree.getNodeType().name().toLowerCase(Locale.ROOT);
		}
		catch (JacksonException ex) {
			return "It is not JSON: %s (line %d, column %d)".formatted(ex.getOriginalMessage(),
					ex.getLocation().getLineNr(), ex.getLocation().getColumnNr());
		}
	}

	/**
	 * Adds the properties of an envelope that a test has left out.
	 */
	String complete(JobEvent event, Instant now) {
		ObjectNode envelope = (ObjectNode) EXACT.readTree(event.json());
		int size = envelope.size();
		putIfMissing(envelope, "version", "0");
		putIfMissing(envelope, "id", UUID.randomUUID().toString());
		putIfMissing(envelope, "account", "123456789012");
		putIfMissing(envelope, "time", now.truncatedTo(ChronoUnit.SECONDS).toString());
		putIfMissing(envelope, "region", "us-east-1");
		if (!envelope.has("resources")) {
			envelope.putArray("resources");
		}
		return (envelope.size() == size) ? event.json() : envelope.toString();
	}

	private static void putIfMissing(ObjectNode envelope, String name, String value) {
		if (!envelope.has(name)) {
			envelope.put(name, value);
		}
	}

	/**
	 * Returns the writer of stream records.
	 */
	StreamRecordWriter records() {
		return new StreamRecordWriter(this.mapper.get(), this.environment);
	}

}
