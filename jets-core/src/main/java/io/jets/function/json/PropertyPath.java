package io.jets.function.json;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;

/**
 * Formats the path of a value: {@code address.lines[2]}.
 */
final class PropertyPath {

	private PropertyPath() {
	}

	/**
	 * Returns the path of the value that Jackson could not read, {@code ""} for the whole
	 * value. If the parser threw the exception, only the parser has the path.
	 */
	static String of(JacksonException ex) {
		StringBuilder text = new StringBuilder();
		List<JacksonException.Reference> path = ex.getPath();
		if (path.isEmpty() && ex instanceof InputCoercionException && ex.processor() instanceof JsonParser parser) {
			for (JsonPointer step = parser.streamReadContext().pathAsPointer(); !step.matches(); step = step.tail()) {
				append(text, step.mayMatchElement() ? null : step.getMatchingProperty(), step.getMatchingIndex());
			}
		}
		path.forEach((step) -> append(text, step.getPropertyName(), step.getIndex()));
		return text.toString();
	}

	private static void append(StringBuilder text, @Nullable String name, int index) {
		if (name == null) {
			text.append('[').append(index).append(']');
		}
		else {
			text.append(text.isEmpty() ? "" : ".").append(name);
		}
	}

}
