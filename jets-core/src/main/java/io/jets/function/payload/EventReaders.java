package io.jets.function.payload;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.jets.event.BusEvent;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Chooses the reader for a parameter's type.
 */
public final class EventReaders {

	private final JsonMapper mapper;

	/**
	 * Create readers.
	 * @param mapper reads what is no class of AWS
	 */
	public EventReaders(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * The reader of a type.
	 * @param type a parameter's type
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
			return new BusEventReader(this.mapper, type);
		}
		return new JsonEventReader(this.mapper, type);
	}

}
