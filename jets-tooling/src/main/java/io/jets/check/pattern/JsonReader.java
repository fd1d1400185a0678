package io.jets.check.pattern;

import java.util.ArrayList;
import java.util.List;

import io.jets.check.pattern.JsonValue.JsonArray;
import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.JsonValue.JsonScalar;
import io.jets.check.pattern.JsonValue.Member;
import io.jets.check.pattern.JsonValue.Position;
import io.jets.check.value.AttributeFaults;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON, or reports what is wrong with it and where.
 */
public final class JsonReader {

	private final String text;

	private final JsonParser parser;

	private JsonReader(String text, JsonParser parser) {
		this.text = text;
		this.parser = parser;
	}

	/**
	 * Reads one JSON value.
	 * @param text the text
	 * @param faults the faults of the text
	 * @return the value, or {@code null} after a fault
	 */
	public static @Nullable JsonValue read(String text, AttributeFaults faults) {
		try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
			JsonToken first = parser.nextToken();
			if (first == null) {
				faults.add("it is blank, not JSON", "Write JSON");
				return null;
			}
			JsonValue value = new JsonReader(text, parser).value(first);
			if (parser.nextToken() != null) {
				faults.add("it is not valid JSON: there is more text after its end at %s"
					.formatted(position(parser.currentTokenLocation())), "Write one JSON value and nothing after it");
				return null;
			}
			return value;
		}
		catch (JacksonException ex) {
			TokenStreamLocation location = ex.getLocation();
			String message = ex.getOriginalMessage().replaceFirst("(?s) \\(start marker.*", "");
			faults.add((location != null) ? "it is not valid JSON at %s: %s".formatted(position(location), message)
					: "it is not valid JSON: %s".formatted(message), action(text, location));
			return null;
		}
	}

	private JsonValue value(JsonToken token) {
		TokenStreamLocation start = this.parser.currentTokenLocation();
		if (token == JsonToken.START_OBJECT) {
			List<Member> members = new ArrayList<>();
			while (next() != JsonToken.END_OBJECT) {
				Position position = position(this.parser.currentTokenLocation());
				String key = this.parser.getString();
				members.add(new Member(key, position, value(next())));
			}
			return new JsonObject(textSince(start), position(start), members);
		}
		if (token == JsonToken.START_ARRAY) {
			List<JsonValue> items = new ArrayList<>();
			for (JsonToken next = next(); next != JsonToken.END_ARRAY; next = next()) {
				items.add(value(next));
			}
			return new JsonArray(textSince(start), position(start), items);
		}
		String string = this.parser.getString();
		return (token == JsonToken.VALUE_STRING) ? new JsonScalar(textSince(start), position(start), string)
				: new JsonScalar(string, position(start), null);
	}

	private JsonToken next() {
		JsonToken token = this.parser.nextToken();
		if (token == null) {
			throw new IllegalStateException("The parser ended within a value");
		}
		return token;
	}

	private String textSince(TokenStreamLocation start) {
		return compact(this.text.substring(Math.toIntExact(start.getCharOffset()),
				Math.toIntExact(this.parser.currentLocation().getCharOffset())));
	}

	private static String compact(String json) {
		StringBuilder compact = new StringBuilder(json.length());
		boolean string = false;
		boolean escaped = false;
		for (char next : json.toCharArray()) {
			if (string || !Character.isWhitespace(next)) {
				compact.append(next);
			}
			if (next == '"' && !escaped) {
				string = !string;
			}
			escaped = string && next == '\\' && !escaped;
		}
		return compact.toString();
	}

	private static Position position(TokenStreamLocation location) {
		return new Position(location.getLineNr(), location.getColumnNr());
	}

	private static String action(String text, @Nullable TokenStreamLocation location) {
		int offset = (location != null) ? Math.toIntExact(Math.max(0, location.getCharOffset())) : 0;
		if (offset >= text.length()) {
			return "Close every \" and every { and [";
		}
		char found = text.charAt(offset);
		if (found == '\'') {
			return "Write strings in double quotes";
		}
		if ((found == '}' || found == ']') && text.substring(0, offset).stripTrailing().endsWith(",")) {
			return "Remove the comma before the " + found;
		}
		return Character.isLetter(found) ? "Write keys and strings in double quotes" : "Correct the JSON there";
	}

}
