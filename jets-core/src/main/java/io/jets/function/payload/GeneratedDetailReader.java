package io.jets.function.payload;

import java.util.Objects;

import io.jets.function.record.GeneratedReaders;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the detail of an EventBridge event with generated code.
 */
final class GeneratedDetailReader implements DetailReader {

	private final JsonFactory json = new JsonFactory();

	private final GeneratedReaders readers;

	private final Class<?> type;

	GeneratedDetailReader(GeneratedReaders readers, Class<?> type) {
		this.readers = readers;
		this.type = type;
	}

	@Override
	public JsonParser parser(byte[] event) {
		return this.json.createParser(ObjectReadContext.empty(), event);
	}

	@Override
	public String type() {
		return this.type.getName();
	}

	@Override
	public boolean isSkipped() {
		return false;
	}

	@Override
	public Object read(JsonParser parser) {
		return Objects.requireNonNull(this.readers.create(this.type)).read(parser);
	}

	@Override
	public DetailReader forSamples(byte[] sample) {
		return new GeneratedDetailReader(GeneratedReaders.ofSamples(), this.type);
	}

}
