package io.jets.local.endpoint;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import io.jets.local.bus.PutEventsEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON of a {@code PutEvents} request.
 */
final class PutEventsReader {

	private final JsonMapper mapper = new JsonMapper();

	/**
	 * Reads a request.
	 * @param body the body of the request
	 * @return the entries
	 * @throws UnreadableException if the request does not have the form that AWS defines
	 */
	List<PutEventsEntry> read(byte[] body) {
		JsonNode entries = tree(body).path("Entries");
		if (entries.isMissingNode() || entries.isNull()) {
			return List.of();
		}
		if (!entries.isArray()) {
			throw new UnreadableException("Entries must be a list");
		}
		List<PutEventsEntry> result = new ArrayList<>();
		for (JsonNode entry : entries) {
			if (!entry.isObject()) {
				throw new UnreadableException("An entry must be a structure");
			}
			result.add(new PutEventsEntry(text(entry, "Source"), text(entry, "DetailType"), text(entry, "Detail"),
					text(entry, "EventBusName"), time(entry.path("Time")), texts(entry.path("Resources"))));
		}
		return result;
	}

	private JsonNode tree(byte[] body) {
		try {
			JsonNode tree = this.mapper.readTree(body);
			if (tree.isObject()) {
				return tree;
			}
		}
		catch (JacksonException ex) {
			throw new UnreadableException("The request is not JSON: " + ex.getOriginalMessage());
		}
		throw new UnreadableException("The request must be a structure");
	}

	private static @Nullable String text(JsonNode entry, String name) {
		JsonNode value = entry.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		return string(value, name + " must be a string");
	}

	private static String string(JsonNode value, String problem) {
		if (!value.isString()) {
			throw new UnreadableException(problem);
		}
		return value.stringValue();
	}

	private static List<String> texts(JsonNode values) {
		if (!(values.isMissingNode() || values.isNull() || values.isArray())) {
			throw new UnreadableException("Resources must be a list");
		}
		return values.valueStream().map((value) -> string(value, "A resource must be a string")).toList();
	}

	/**
	 * Accepts seconds since 1970, which clients send, and dates, which users write.
	 */
	private static @Nullable Instant time(JsonNode value) {
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		try {
			if (value.isNumber()) {
				BigDecimal millis = value.decimalValue().movePointRight(3);
				return Instant.ofEpochMilli(millis.longValue());
			}
			return OffsetDateTime.parse(string(value, "Time must be a timestamp")).toInstant();
		}
		catch (DateTimeException ex) {
			throw new UnreadableException("Time must be a timestamp, for instance 2026-11-21T12:00:00Z");
		}
	}

	/**
	 * Thrown if the request does not have the form that AWS defines.
	 */
	static final class UnreadableException extends IllegalArgumentException {

		private static final long serialVersionUID = 1L;

		UnreadableException(String message) {
			super(message);
		}

	}

}
