package io.jets.function.payload;

import io.jets.function.json.JsonFault;
import io.jets.function.json.JsonLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Inspects an event without reading more of it than necessary.
 */
public final class EventInspector {

	private static final String RECORDS = "Records";

	private static final JsonFactory factory = JsonLimits.factory();

	private EventInspector() {
	}

	/**
	 * Returns whether an event is a batch of DynamoDB stream records.
	 * @param event the event
	 * @return {@code true} if the first record comes from DynamoDB
	 */
	public static boolean isStreamBatch(byte[] event) {
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), event)) {
			return (findRecords(parser) == JsonToken.START_ARRAY) && (parser.nextToken() == JsonToken.START_OBJECT)
					&& "aws:dynamodb".equals(firstText(parser, "eventSource"));
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	/**
	 * Checks that an event is well-formed JSON and that its records, if it has any, are
	 * objects. Otherwise a method with a tree or text as parameter could mistake it for a
	 * batch without records.
	 * @param event the event
	 * @throws UnreadableEventException if the event is malformed
	 */
	public static void verify(byte[] event) {
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), event)) {
			JsonToken records = findRecords(parser);
			if (records != null && records != JsonToken.START_ARRAY) {
				throw new UnreadableEventException("The event's Records are not an array of objects");
			}
			if (records == JsonToken.START_ARRAY) {
				JsonToken first = parser.nextToken();
				if (first != JsonToken.START_OBJECT && first != JsonToken.END_ARRAY) {
					throw new UnreadableEventException("The event's Records are not an array of objects");
				}
			}
		}
		catch (JacksonException ex) {
			throw new UnreadableEventException(JsonFault.of(ex, "JSON").toClause("The event", "The property"));
		}
	}

	/**
	 * Returns the id of an event from EventBridge.
	 * @param event the event
	 * @return the {@code id} of the event, {@code null} if it has none
	 */
	public static @Nullable String id(byte[] event) {
		return text(event, "id");
	}

	/**
	 * Returns what an event from EventBridge is about.
	 * @param event the event
	 * @return the {@code detail-type} of the event, {@code null} if it has none
	 */
	public static @Nullable String detailType(byte[] event) {
		return text(event, "detail-type");
	}

	/**
	 * Returns whether an event comes from a schedule.
	 * @param event the event
	 * @return {@code true} if its {@code detail-type} is that of a schedule
	 */
	public static boolean isScheduled(byte[] event) {
		return "Scheduled Event".equals(detailType(event));
	}

	/**
	 * Moves a parser to the records of an event.
	 * @param parser the parser, which has not read a token yet
	 * @return the first token of the value of {@code Records}, {@code null} if the event
	 * has no such property, {@link JsonToken#NOT_AVAILABLE} if it is not an object
	 */
	public static @Nullable JsonToken findRecords(JsonParser parser) {
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

	private static @Nullable String text(byte[] event, String name) {
		try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), event)) {
			return (parser.nextToken() == JsonToken.START_OBJECT) ? firstText(parser, name) : null;
		}
		catch (JacksonException ex) {
			return null;
		}
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
