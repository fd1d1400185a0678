package io.jets.local.endpoint.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import io.jets.local.bus.PutEventsEntry;
import io.jets.local.endpoint.api.AwsErrorException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the parameters of a {@code PutEvents} request.
 */
final class PutEventsReader {

	private static final String NO_TIMESTAMP = "Time must be a timestamp in the years 1 to 9999, for instance "
			+ "2026-11-21T12:00:00Z or 1795262400";

	private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant AFTER_LAST = Instant.parse("9999-12-31T23:59:59.999Z").plusMillis(1);

	private PutEventsReader() {
	}

	/**
	 * Reads a request.
	 * @param request the request
	 * @return the entries
	 * @throws AwsErrorException if the request does not have the form that AWS defines
	 */
	static List<PutEventsEntry> read(EventsRequest request) {
		return request.structures("Entries")
			.stream()
			.map((entry) -> new PutEventsEntry(entry.text("Source"), entry.text("DetailType"), entry.text("Detail"),
					entry.text("EventBusName"), time(entry.value("Time")), entry.texts("Resources")))
			.toList();
	}

	/**
	 * Accepts seconds since 1970, which clients send, and dates, which users write.
	 */
	private static @Nullable Instant time(@Nullable JsonNode value) {
		if (value == null) {
			return null;
		}
		try {
			Instant time = value.isNumber() ? Instant.ofEpochMilli(Math.round(value.doubleValue() * 1000))
					: OffsetDateTime.parse(EventsRequest.string(value, NO_TIMESTAMP)).toInstant();
			if (!time.isBefore(FIRST) && time.isBefore(AFTER_LAST)) {
				return time;
			}
		}
		catch (DateTimeException | JacksonException ex) {
			// Not a time, or a number that exceeds each time
		}
		throw EventsRequest.unreadable(NO_TIMESTAMP);
	}

}
