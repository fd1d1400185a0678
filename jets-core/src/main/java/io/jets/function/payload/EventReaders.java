package io.jets.function.payload;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import io.jets.event.BusEvent;
import io.jets.function.record.GeneratedReaders;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.util.function.SingletonSupplier;

/**
 * Chooses the reader for the type of a parameter.
 */
public final class EventReaders {

	private final Supplier<JsonMapper> mapper;

	private final GeneratedReaders generated;

	/**
	 * Creates readers without generated code.
	 * @param mapper reads types other than AWS's event classes, requested only for such
	 * types
	 */
	public EventReaders(Supplier<JsonMapper> mapper) {
		this(mapper, GeneratedReaders.none());
	}

	/**
	 * Creates the readers.
	 * @param mapper reads types that neither AWS's serializer nor generated code reads,
	 * requested only for such types
	 * @param generated the generated readers
	 */
	public EventReaders(Supplier<JsonMapper> mapper, GeneratedReaders generated) {
		this.mapper = mapper;
		this.generated = generated;
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
			return busEvent(type);
		}
		return new JsonEventReader(this.mapper.get(), type);
	}

	private EventReader busEvent(ResolvableType type) {
		Class<?> detail = type.getGeneric(0).toClass();
		if (this.generated.create(detail) == null) {
			return jsonBusEvent(type);
		}
		return new GeneratedEventReader(new BusEventReader(type, new GeneratedDetailReader(this.generated, detail)),
				SingletonSupplier.of(() -> jsonBusEvent(type)));
	}

	private EventReader jsonBusEvent(ResolvableType type) {
		return new BusEventReader(type, new JsonDetailReader(this.mapper.get(), type.getGeneric(0)));
	}

}
