package io.jets.function.payload;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.event.BusEvent;
import io.jets.function.json.JsonFault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import org.springframework.core.ResolvableType;

/**
 * Reads an EventBridge event in one pass.
 */
final class BusEventReader implements EventReader {

	private static final List<String> TEXTS = List.of("id", "source", "detail-type", "account", "time", "region");

	private final ResolvableType type;

	private final DetailReader detail;

	BusEventReader(ResolvableType type, DetailReader detail) {
		this.type = type;
		this.detail = detail;
	}

	@Override
	public Object read(byte[] event) {
		try (JsonParser parser = this.detail.parser(event)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw unreadable("it is not a JSON object");
			}
			BusEvent<?> read = read(parser);
			if (parser.nextToken() != null) {
				throw unreadable("it is followed by more text");
			}
			return read;
		}
		catch (JacksonException ex) {
			throw unreadable(
					JsonFault.of(ex, this.type.toString()).toClause("it", "the property") + JsonFault.position(ex));
		}
	}

	@Override
	public void prime(byte[] sample) {
		new BusEventReader(this.type, this.detail.forSamples(sample)).read(sample);
	}

	private BusEvent<?> read(JsonParser parser) {
		Map<String, String> texts = new HashMap<>();
		List<String> resources = new ArrayList<>();
		Object detail = null;
		boolean hasDetail = false;
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals("detail")) {
				detail = readDetail(parser);
				hasDetail = true;
			}
			else if (name.equals("resources") && value == JsonToken.START_ARRAY) {
				readResources(parser, resources);
			}
			else if (value == JsonToken.VALUE_STRING) {
				texts.put(name, parser.getString());
			}
			else {
				parser.skipChildren();
			}
		}
		verify(texts, hasDetail);
		return new BusEvent<@Nullable Object>(text(texts, "id"), text(texts, "source"), text(texts, "detail-type"),
				text(texts, "account"), time(text(texts, "time")), text(texts, "region"), resources, detail);
	}

	private void verify(Map<String, String> texts, boolean hasDetail) {
		List<String> missing = new ArrayList<>(TEXTS);
		missing.removeAll(texts.keySet());
		if (!hasDetail) {
			missing.add("detail");
		}
		if (!missing.isEmpty()) {
			throw unreadable("it has no " + String.join(", ", missing) + ", which every EventBridge event has");
		}
	}

	private @Nullable Object readDetail(JsonParser parser) {
		Object read;
		try {
			read = this.detail.read(parser);
		}
		catch (RuntimeException ex) {
			throw unreadable("in its detail, " + JsonFault.of(ex, this.detail.type()).toClause("it", "the property")
					+ JsonFault.position(ex));
		}
		if (read == null && !this.detail.isSkipped()) {
			throw unreadable("its detail is null");
		}
		return read;
	}

	private static void readResources(JsonParser parser, List<String> resources) {
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			resources.add(parser.getValueAsString(""));
			parser.skipChildren();
		}
	}

	private static String text(Map<String, String> texts, String name) {
		return Objects.requireNonNull(texts.get(name));
	}

	private Instant time(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw unreadable("its time is not an instant such as 2026-01-01T12:00:00Z");
		}
	}

	private UnreadableEventException unreadable(String problem) {
		return new UnreadableEventException("The event cannot be read as " + this.type + ": " + problem);
	}

}
