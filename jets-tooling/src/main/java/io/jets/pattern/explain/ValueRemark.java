package io.jets.pattern.explain;

import java.math.BigDecimal;

import io.jets.pattern.event.EventLeaf;
import io.jets.pattern.event.JsonText;
import io.jets.pattern.parse.MatchKind;
import io.jets.pattern.parse.PatternField;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Says in what a value differs from one that would match.
 */
final class ValueRemark {

	private final LeafMatcher matcher;

	ValueRemark(LeafMatcher matcher) {
		this.matcher = matcher;
	}

	/**
	 * Returns how little a value differs.
	 * @return the remark, or {@code null} if the value differs in more than its letter
	 * case, its type or white space
	 */
	@Nullable String near(PatternField field, EventLeaf leaf) {
		String string = leaf.string();
		if (string == null) {
			return this.matcher.isAskedFor(field, '"' + leaf.json() + '"') ? asString(field) : null;
		}
		if (this.matcher.isAskedForInAnyCase(field, leaf.json())) {
			return "only the letter case differs";
		}
		if (!string.strip().equals(string) && this.matcher.isAskedFor(field, JsonText.quote(string.strip()))) {
			return "without the white space around it, it would match";
		}
		JsonToken type = scalarType(string);
		if (type == null || !this.matcher.isAskedFor(field, string)) {
			return null;
		}
		String attributeType = AttributeTypes.of(field.name());
		return (attributeType != null) ? AttributeTypes.remarkOnText(attributeType, field)
				: "as %s it would match".formatted(words(type));
	}

	/**
	 * Returns why a value cannot match, if a reader may overlook it.
	 * @return the remark, may be empty
	 */
	String of(PatternField field, EventLeaf leaf) {
		if (leaf.string() != null && field.expectsOnly(MatchKind.NUMBER)) {
			String attributeType = AttributeTypes.of(field.name());
			return (attributeType != null) ? AttributeTypes.remarkOnText(attributeType, field)
					: "a string does not match numbers";
		}
		if (leaf.isNumber() && field.expectsOnly(MatchKind.STRING)) {
			return "a number does not match strings";
		}
		if (leaf.isNumber() && field.expectsOnly(MatchKind.NUMBER) && wouldMatchRounded(field, leaf.json())) {
			return "the number has more digits than EventBridge compares";
		}
		return "";
	}

	private static String asString(PatternField field) {
		String attributeType = AttributeTypes.of(field.name());
		return (attributeType != null)
				? "\"%s\" is true or false in a record: write it without quotation marks".formatted(attributeType)
				: "as a string it would match";
	}

	private static @Nullable JsonToken scalarType(String text) {
		try (JsonParser parser = JsonText.parser(text)) {
			JsonToken token = parser.nextToken();
			return (token != null && token.isScalarValue() && token != JsonToken.VALUE_STRING
					&& parser.nextToken() == null) ? token : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static String words(JsonToken type) {
		return switch (type) {
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> FoundKind.NUMBER.words();
			case VALUE_NULL -> FoundKind.NULL.words();
			default -> FoundKind.BOOLEAN.words();
		};
	}

	/**
	 * Returns whether a number would match if event-ruler, which compares doubles, could
	 * compare it.
	 */
	private boolean wouldMatchRounded(PatternField field, String number) {
		BigDecimal exact = new BigDecimal(number);
		double value = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, exact.doubleValue()));
		BigDecimal rounded = BigDecimal.valueOf(value);
		return rounded.compareTo(exact) != 0 && this.matcher.isAskedFor(field, rounded.toString());
	}

}
