package io.jets.function.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Looks only as far into an event as it takes to know what it is.
 */
public final class EventGlance {

	private static final String RECORDS = "Records";

	private final JsonFactory json = new JsonFactory();

	/**
	 * Whether an event holds records of a DynamoDB stream.
	 * @param event the event
	 * @return whether its first record comes from DynamoDB
	 */
	public boolean is(byte[] event) {
		try (JsonParser parser = this.json.createParser(ObjectReadContext.empty(), event)) {
			return (findRecords(parser) == JsonToken.START_ARRAY) && (parser.nextToken() == JsonToken.START_OBJECT)
					&& "aws:dynamodb".equals(firstText(parser, "eventSource"));
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/**
	 * Fail for an event whose records are none. Without it, a method that takes a tree or
	 * text would take it for a batch without records.
	 * @param event the event
	 */
	public void verify(byte[] event) {
		try (JsonParser parser = this.json.createParser(ObjectReadContext.empty(), event)) {
			JsonToken records = findRecords(parser);
			if (records != null && records != JsonToken.START_ARRAY) {
				throw new UnreadableEventException("The event's Records are no array of stream records");
			}
			if (records == JsonToken.START_ARRAY) {
				JsonToken first = parser.nextToken();
				if (first != JsonToken.START_OBJECT && first != JsonToken.END_ARRAY) {
					throw new UnreadableEventException("The event's Records are no array of stream records");
				}
			}
		}
		catch (JacksonException ex) {
			throw new UnreadableEventException("The event is not well-formed JSON");
		}
	}

	/**
	 * The id of an event that is no batch.
	 * @param event the event
	 * @return its {@code id}, {@code null} if it has none
	 */
	public @Nullable String id(byte[] event) {
		try (JsonParser parser = this.json.createParser(ObjectReadContext.empty(), event)) {
			return (parser.nextToken() == JsonToken.START_OBJECT) ? firstText(parser, "id") : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static @Nullable JsonToken findRecords(JsonParser parser) {
		if (parser.nextToken() != JsonToken.START_OBJECT) {
			return JsonToken.NOT_AVAILABLE;
		}
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			boolean found = RECORDS.equals(parser.currentName());
			JsonToken value = parser.nextToken();
			if (found) {
				return value;
			}
			parser.skipChildren();
		}
		return null;
	}

	private static @Nullable String firstText(JsonParser parser, String name) {
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			boolean found = name.equals(parser.currentName());
			parser.nextToken();
			if (found) {
				return parser.getValueAsString();
			}
			parser.skipChildren();
		}
		return null;
	}

}
