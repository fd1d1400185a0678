package io.jets.local.endpoint.events;

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

	private static final String NO_TIMESTAMP = "Time must be a timestamp in the years 1 to 9999, for instance "
			+ "2026-11-21T12:00:00Z or 1795262400";

	private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant AFTER_LAST = Instant.parse("9999-12-31T23:59:59.999Z").plusMillis(1);

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
			Instant time = value.isNumber() ? Instant.ofEpochMilli(Math.round(value.doubleValue() * 1000))
					: OffsetDateTime.parse(string(value, NO_TIMESTAMP)).toInstant();
			if (!time.isBefore(FIRST) && time.isBefore(AFTER_LAST)) {
				return time;
			}
		}
		catch (DateTimeException | JacksonException ex) {
			// Not a time, or a number that exceeds each time
		}
		throw new UnreadableException(NO_TIMESTAMP);
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
