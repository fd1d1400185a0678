package io.jets.pattern.sample;

import java.util.ArrayList;
import java.util.List;

import io.jets.pattern.event.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Values for expressions that compare texts.
 */
final class TextValues {

	private static final String IGNORED_CASE = "equals-ignore-case";

	/** No text operator matches a number. */
	private static final String NUMBER = "1";

	private TextValues() {
	}

	static ExpressionValues exactly(String text) {
		List<String> missing = new ArrayList<>(inOtherCase(text));
		if (isOtherType(text)) {
			missing.add(text);
		}
		missing.add(JsonText.quote(text + "x"));
		if (isOtherType(text)) {
			// The digits of a number of DynamoDB are text
			missing.add(JsonText.quote(text + "1"));
		}
		return new ExpressionValues(List.of(JsonText.quote(text)), List.of(missing));
	}

	static ExpressionValues equalsIgnoreCase(String text) {
		return values(text, text + "x");
	}

	static ExpressionValues prefix(JsonNode operand) {
		if (operand.isObject()) {
			String prefix = operand.get(IGNORED_CASE).stringValue();
			return values(prefix + "1", "-" + prefix);
		}
		String prefix = operand.stringValue();
		return inAnyCase(prefix + "1", "-" + prefix);
	}

	static ExpressionValues suffix(JsonNode operand) {
		if (operand.isObject()) {
			String suffix = operand.get(IGNORED_CASE).stringValue();
			return values("1" + suffix, suffix + "-");
		}
		String suffix = operand.stringValue();
		return inAnyCase("1" + suffix, suffix + "-");
	}

	static ExpressionValues wildcard(String wildcard) {
		StringBuilder text = new StringBuilder();
		boolean escaped = false;
		for (char next : wildcard.toCharArray()) {
			if (next == '\\' && !escaped) {
				escaped = true;
				continue;
			}
			text.append((next == '*' && !escaped) ? '1' : next);
			escaped = false;
		}
		List<String> missing = new ArrayList<>(inOtherCase(text.toString()));
		missing.addAll(List.of(JsonText.quote("-" + text), JsonText.quote(text + "-"), NUMBER));
		return new ExpressionValues(List.of(JsonText.quote(text.toString())), List.of(missing));
	}

	private static ExpressionValues inAnyCase(String matching, String missing) {
		List<String> all = new ArrayList<>(inOtherCase(matching));
		all.addAll(List.of(JsonText.quote(missing), NUMBER));
		return new ExpressionValues(List.of(JsonText.quote(matching)), List.of(all));
	}

	private static ExpressionValues values(String matching, String missing) {
		return new ExpressionValues(List.of(JsonText.quote(matching)),
				List.of(List.of(JsonText.quote(missing), NUMBER)));
	}

	/**
	 * Returns a text whose first letter is in the other case, or nothing without letters
	 * of two cases.
	 */
	private static List<String> inOtherCase(String text) {
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			char other = Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter);
			if (other != letter) {
				return List.of(JsonText.quote(text.substring(0, i) + other + text.substring(i + 1)));
			}
		}
		return List.of();
	}

	/**
	 * Returns whether a text without its quotes is a number, a boolean or {@code null}.
	 */
	private static boolean isOtherType(String text) {
		try {
			JsonNode value = EventTree.parse(text);
			return value.isNumber() || value.isBoolean() || value.isNull();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
