package io.jets.local.console.command;

import io.jets.function.json.JsonLimits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * What is wrong with a text that should be one JSON value.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 * @param message the problem
 */
public record JsonProblem(int line, int column, String message) {

	static @Nullable JsonProblem of(String json) {
		try (JsonParser parser = JsonLimits.factory().createParser(ObjectReadContext.empty(), json)) {
			if (parser.nextToken() == null) {
				return new JsonProblem(1, 1, "JSON is missing");
			}
			parser.skipChildren();
			if (parser.nextToken() != null) {
				return at(parser.currentLocation(), "there is more after the end of the JSON value");
			}
			return null;
		}
		catch (JacksonException ex) {
			return at(ex.getLocation(), ex.getOriginalMessage());
		}
	}

	private static JsonProblem at(@Nullable TokenStreamLocation location, String message) {
		return (location != null) ? new JsonProblem(location.getLineNr(), location.getColumnNr(), message)
				: new JsonProblem(1, 1, message);
	}

	@Override
	public String toString() {
		return "line " + this.line + ", column " + this.column + ": " + this.message;
	}

}
