package io.jets.event.item;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.util.JsonGeneratorDelegate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Writes an object's JSON into a buffer and keeps two facts that JSON does not have:
 * which arrays are sets, and which properties are absent rather than {@code null}.
 */
final class ItemGenerator extends JsonGeneratorDelegate {

	/**
	 * The name of the only property of an object that stands for a set. No property of an
	 * application has this name, because it cannot be written in Java.
	 */
	static final String SET = "\0set";

	/**
	 * Stands for a property that is {@code null}.
	 */
	static final Object ABSENT = new Object();

	private final Deque<Boolean> sets = new ArrayDeque<>();

	private ItemGenerator(TokenBuffer buffer) {
		super(buffer, false);
	}

	static JsonNode toTree(JsonMapper mapper, Object item) {
		try (TokenBuffer buffer = new TokenBuffer(mapper._serializationContext(), false)) {
			mapper.writeValue(new ItemGenerator(buffer), item);
			try (JsonParser parser = buffer.asParser(ObjectReadContext.empty())) {
				return JsonMapper.shared().readTree(parser);
			}
		}
	}

	@Override
	public JsonGenerator writeStartArray() {
		return open(null, () -> super.writeStartArray());
	}

	@Override
	public JsonGenerator writeStartArray(@Nullable Object array) {
		return open(array, () -> super.writeStartArray(array));
	}

	@Override
	public JsonGenerator writeStartArray(@Nullable Object array, int size) {
		return open(array, () -> super.writeStartArray(array, size));
	}

	private JsonGenerator open(@Nullable Object array, Runnable start) {
		boolean isSet = array instanceof Set;
		if (isSet) {
			writeStartObject();
			writeName(SET);
		}
		this.sets.push(isSet);
		start.run();
		return this;
	}

	@Override
	public JsonGenerator writeEndArray() {
		super.writeEndArray();
		if (this.sets.pop()) {
			writeEndObject();
		}
		return this;
	}

	@Override
	public JsonGenerator writeNull() {
		Object owner = streamWriteContext().currentValue();
		boolean absent = streamWriteContext().inObject() && !(owner instanceof Map || owner instanceof JsonNode);
		return absent ? writeEmbeddedObject(ABSENT) : super.writeNull();
	}

}
