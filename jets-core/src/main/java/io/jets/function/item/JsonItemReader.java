package io.jets.function.item;

import io.jets.function.json.JsonFault;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Reads an item with the application's {@link JsonMapper}, which gets the attribute
 * values in plain form.
 */
final class JsonItemReader implements ItemReader {

	private final JsonMapper mapper;

	private final JavaType type;

	private final ObjectReader reader;

	JsonItemReader(JsonMapper mapper, ResolvableType type) {
		this.mapper = mapper;
		this.type = mapper.constructType(type.getType());
		// A fraction does not fit an integer type, so no digits are lost
		this.reader = mapper.readerFor(this.type).without(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
	}

	@Override
	public ItemImage read(JsonParser batch, byte[] event) {
		// Lets deserializers read a tree from the parser
		DeserializationContextExt context = this.mapper._deserializationContext();
		PlainItemParser parser = new PlainItemParser(context, batch);
		ItemImage image = read(context, parser);
		parser.finish();
		return image;
	}

	private ItemImage read(DeserializationContextExt context, PlainItemParser parser) {
		ItemImage image;
		try {
			Object item = this.reader.readValue(context.assignAndReturnParser(parser));
			image = () -> item;
		}
		catch (Throwable ex) {
			if (!RecordFailure.is(ex)) {
				throw ex;
			}
			UnreadableItemException unreadable = new UnreadableItemException(what(ex));
			image = () -> {
				throw unreadable;
			};
		}
		// A deserializer may have wrapped or swallowed the exception
		if (parser.failure() != null) {
			throw parser.failure();
		}
		return image;
	}

	private String what(Throwable ex) {
		String type = this.type.toCanonical();
		JsonFault fault = JsonFault.of(ex, type);
		return fault.toClause("the item", "the attribute") + (fault.path().isEmpty() ? "" : ", for " + type);
	}

}
