package io.jets.function.payload;

import io.jets.function.json.JsonFault;
import io.jets.function.json.TreeNumbers;
import io.jets.function.json.TypeInspector;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Reads an event with the application's {@link JsonMapper}. A tree keeps all digits of
 * its numbers.
 */
final class JsonEventReader implements EventReader {

	private final JsonMapper mapper;

	private final ResolvableType resolvableType;

	private final JavaType type;

	private final ObjectReader reader;

	private final DetailAsText detailAsText = new DetailAsText();

	JsonEventReader(JsonMapper mapper, ResolvableType type) {
		this.mapper = mapper;
		this.resolvableType = type;
		this.type = mapper.constructType(type.getType());
		this.reader = TreeNumbers.keep(mapper.readerFor(this.type).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS),
				this.type);
	}

	@Override
	public Object read(byte[] event) {
		Object value = parse(event);
		if (value == null) {
			throw new UnreadableEventException("The event is empty, and cannot be read as " + this.type.toCanonical());
		}
		return value;
	}

	/**
	 * Reads the sample into another class if the type is the application's. Jackson has
	 * already created the deserializer of that type for the reader.
	 */
	@Override
	public void prime(byte[] sample) {
		new TypeInspector(this.mapper).verify(this.resolvableType);
		if (SampleEvent.isNeutral(this.type)) {
			read(sample).toString();
		}
		else {
			SampleEvent.readAny(this.mapper, sample);
		}
	}

	private @Nullable Object parse(byte[] event) {
		try {
			return (event.length > 0) ? this.reader.readValue(event) : null;
		}
		catch (RuntimeException ex) {
			String name = this.type.toCanonical();
			JsonFault fault = JsonFault.of(ex, name);
			throw new UnreadableEventException(
					"The event cannot be read as " + name + ": " + fault.toClause("it", "the property")
							+ JsonFault.position(ex) + this.detailAsText.explain(fault.path(), event));
		}
	}

}
