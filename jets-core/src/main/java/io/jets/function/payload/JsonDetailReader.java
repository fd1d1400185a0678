package io.jets.function.payload;

import io.jets.function.json.TreeNumbers;
import io.jets.function.json.TypeInspector;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Reads the detail of an EventBridge event with the application's {@link JsonMapper}.
 */
final class JsonDetailReader implements DetailReader {

	private final JsonMapper mapper;

	private final ResolvableType resolvableType;

	private final JavaType type;

	private final ObjectReader reader;

	private final ObjectReader textReader;

	JsonDetailReader(JsonMapper mapper, ResolvableType type) {
		this.mapper = mapper;
		this.resolvableType = type;
		this.type = mapper.constructType(type.getType());
		ObjectReader any = TreeNumbers.keep(mapper.readerFor(this.type), this.type);
		this.reader = any.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
		this.textReader = any.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
	}

	@Override
	public JsonParser parser(byte[] event) {
		return this.mapper.createParser(event);
	}

	@Override
	public String type() {
		return this.type.toCanonical();
	}

	@Override
	public boolean isSkipped() {
		return this.type.hasRawClass(Void.class);
	}

	@Override
	public @Nullable Object read(JsonParser parser) {
		if (isSkipped()) {
			parser.skipChildren();
			return null;
		}
		boolean jsonAsText = parser.currentToken() == JsonToken.VALUE_STRING && !this.type.hasRawClass(String.class)
				&& !this.type.hasRawClass(Object.class);
		return jsonAsText ? this.textReader.readValue(parser.getString()) : this.reader.readValue(parser);
	}

	@Override
	public DetailReader forSamples(byte[] sample) {
		new TypeInspector(this.mapper).verify(this.resolvableType);
		SampleEvent.readAny(this.mapper, sample);
		return new JsonDetailReader(this.mapper, ResolvableType.forClass(Object.class));
	}

}
