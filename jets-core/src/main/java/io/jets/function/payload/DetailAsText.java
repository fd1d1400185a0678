package io.jets.function.payload;

import io.jets.function.json.JsonLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Explains why the detail of an event cannot be read if it is text. EventBridge Scheduler
 * sends the detail as text, <code>"{}"</code>, unless its target has an input.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">EventBridge
 * Scheduler</a>
 */
final class DetailAsText {

	private static final String DETAIL = "detail";

	private final JsonFactory json = JsonLimits.factory();

	/**
	 * Returns the explanation.
	 * @param path the path of the property that cannot be read
	 * @param event the event
	 * @return a clause that continues the message, {@code ""} if the path is another one
	 * or the detail is not text
	 */
	String explain(String path, byte[] event) {
		return (path.equals(DETAIL) && isText(event))
				? ", because it is JSON in a text, as EventBridge Scheduler sends it: accept BusEvent<T>, which reads both"
				: "";
	}

	private boolean isText(byte[] event) {
		try (JsonParser parser = this.json.createParser(ObjectReadContext.empty(), event)) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean found = DETAIL.equals(parser.currentName());
				JsonToken value = parser.nextToken();
				if (found) {
					return value == JsonToken.VALUE_STRING;
				}
				parser.skipChildren();
			}
			return false;
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
