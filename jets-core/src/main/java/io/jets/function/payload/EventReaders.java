package io.jets.function.payload;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import io.jets.event.BusEvent;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Chooses the reader for the type of a parameter.
 */
public final class EventReaders {

	private final Supplier<JsonMapper> mapper;

	/**
	 * Creates the readers.
	 * @param mapper reads types other than AWS's event classes, requested only for such
	 * types
	 */
	public EventReaders(Supplier<JsonMapper> mapper) {
		this.mapper = mapper;
	}

	/**
	 * Returns the reader for a type.
	 * @param type the type of a parameter
	 * @return the reader
	 */
	public EventReader forType(ResolvableType type) {
		Class<?> raw = type.toClass();
		if (raw == byte[].class) {
			return (event) -> event;
		}
		if (raw == String.class) {
			return (event) -> new String(event, StandardCharsets.UTF_8);
		}
		if (raw == InputStream.class) {
			return ByteArrayInputStream::new;
		}
		if (EventType.isAwsEvent(raw)) {
			return new AwsEventReader<>(raw);
		}
		if (raw == BusEvent.class) {
			return new BusEventReader(this.mapper.get(), type);
		}
		return new JsonEventReader(this.mapper.get(), type);
	}

}
