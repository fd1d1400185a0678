package io.jets.function.stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.exc.InputCoercionException;

/**
 * Where in an item something stands: {@code address.lines[2]}.
 */
final class AttributePath {

	private AttributePath() {
	}

	/**
	 * The path of what Jackson could not read, {@code ""} for the item itself. Where the
	 * parser found the fault, only the parser knows.
	 */
	static String of(JacksonException ex) {
		StringBuilder text = new StringBuilder();
		if (ex instanceof InputCoercionException && ex.processor() instanceof JsonParser parser) {
			for (JsonPointer step = parser.streamReadContext().pathAsPointer(); !step.matches(); step = step.tail()) {
				append(text, step.mayMatchElement() ? null : step.getMatchingProperty(), step.getMatchingIndex());
			}
		}
		else {
			ex.getPath().forEach((step) -> append(text, step.getPropertyName(), step.getIndex()));
		}
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
