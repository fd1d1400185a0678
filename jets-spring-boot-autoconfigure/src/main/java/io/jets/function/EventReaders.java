package io.jets.function;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Chooses the reader for a parameter's type.
 */
final class EventReaders {

	private final JsonMapper mapper;

	EventReaders(JsonMapper mapper) {
		this.mapper = mapper;
	}

	EventReader forType(ResolvableType type) {
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
		if (AwsEventReader.supports(raw)) {
			return new AwsEventReader<>(raw);
		}
		return new JsonEventReader(this.mapper, type);
	}

}
