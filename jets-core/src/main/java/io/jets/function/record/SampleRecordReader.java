package io.jets.function.record;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Reads the values of a sample into classes of the JDK, and creates no record.
 */
final class SampleRecordReader extends RecordReader {

	@Override
	protected void readComponent(String name, JsonParser parser) {
		readElement(0, parser);
	}

	@Override
	protected @Nullable Object readElement(int elements, JsonParser parser) {
		return switch (parser.currentToken()) {
			case START_OBJECT -> map(0, parser);
			case START_ARRAY -> list(0, parser);
			case VALUE_STRING -> text(parser);
			case VALUE_NUMBER_INT -> longNumber(parser);
			case VALUE_NUMBER_FLOAT -> decimal(parser);
			case VALUE_TRUE, VALUE_FALSE -> bool(parser);
			default -> null;
		};
	}

	@Override
	protected Object create() {
		return this;
	}

}
