package io.jets.check.pattern;

import java.util.List;

import io.jets.check.pattern.JsonValue.JsonArray;
import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.JsonValue.JsonScalar;
import io.jets.check.pattern.JsonValue.Member;
import io.jets.check.value.AttributeFaults;
import io.jets.pattern.AlternativeOverlap;
import io.jets.pattern.PatternMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Checks the grammar of an event pattern or a filter. It reports all errors, while AWS's
 * compiler stops at the first, and warns of duplicate keys, which the compiler ignores,
 * and of alternatives, which the matcher can ignore.
 */
public final class PatternGrammar {

	/**
	 * The key whose value lists alternatives.
	 */
	public static final String OR = "$or";

	private static final long MAXIMUM_COMBINATIONS = 1000;

	private final MatchExpressionCheck expressions;

	/**
	 * Creates a check.
	 * @param filter whether the pattern is one of Lambda's filters
	 */
	public PatternGrammar(boolean filter) {
		this.expressions = new MatchExpressionCheck(filter);
	}

	/**
	 * Reads and checks a pattern.
	 * @param text the pattern
	 * @param example a valid pattern
	 * @param faults the faults of the pattern
	 * @return the pattern, or {@code null} if it is not an object with fields
	 */
	public @Nullable JsonObject read(String text, String example, AttributeFaults faults) {
		if (text.isBlank()) {
			faults.add("a pattern must name at least one field", "Write for instance " + example);
			return null;
		}
		JsonValue value = JsonReader.read(text, faults);
		if (value instanceof JsonObject pattern && !pattern.members().isEmpty()) {
			check(pattern, faults);
			return pattern;
		}
		if (value != null) {
			faults.add((value instanceof JsonObject) ? "a pattern must name at least one field"
					: "a pattern must be a JSON object", "Write for instance " + example);
		}
		return null;
	}

	private void check(JsonObject pattern, AttributeFaults faults) {
		int before = faults.found().size();
		checkObject("", pattern, faults);
		if (faults.hasErrors(before)) {
			return;
		}
		// The compiler would build all of them
		if (combinations(pattern) > MAXIMUM_COMBINATIONS) {
			faults.add("its $or alternatives make more than %d combinations".formatted(MAXIMUM_COMBINATIONS),
					"Split it into several patterns");
			return;
		}
		String error = PatternMatcher.errorOf(pattern.text());
		if (error != null) {
			faults.add("AWS rejects it: " + error, "Correct the pattern");
			return;
		}
		AlternativeOverlap.of(pattern.text()).forEach((overlap) -> warn(overlap, faults));
	}

	private static void warn(AlternativeOverlap overlap, AttributeFaults faults) {
		faults.warn(
				("AWS's event-ruler can ignore the alternative {%s} of $or, because the alternative {%s} before it has "
						+ "the same fields and shares a value in each; whether AWS itself does is not known")
					.formatted(overlap.later(), overlap.earlier()),
				(overlap.merged() != null) ? "Write one alternative for both, with %s".formatted(overlap.merged())
						: "Write alternatives that have no value in common in one of their fields");
	}

	private void checkObject(String path, JsonObject object, AttributeFaults faults) {
		DuplicateKeys.check(object, faults);
		for (Member member : object.members()) {
			if (member.key().equals(OR)) {
				checkOr(path, member, faults);
			}
			else {
				checkField(path + member.key(), member, faults);
			}
		}
	}

	private void checkField(String path, Member member, AttributeFaults faults) {
		JsonValue value = member.value();
		if (value instanceof JsonObject object) {
			checkFields(path, member.key(), object, faults);
		}
		else if (value instanceof JsonArray array) {
			checkValues(path, member.key(), array, faults);
		}
		else {
			faults.add("\"%s\" at %s is a single value, but a pattern lists values".formatted(path, value.position()),
					"Write \"%s\": [%s]".formatted(member.key(), value.text()));
		}
	}

	private void checkFields(String path, String key, JsonObject object, AttributeFaults faults) {
		if (object.members().isEmpty()) {
			faults.add("\"%s\" at %s is an empty object, which matches nothing".formatted(path, object.position()),
					"Leave \"%s\" out, or name a field in it".formatted(key));
		}
		else if (object.members().size() == 1 && object.members().get(0).value() instanceof JsonScalar
				&& MatchOperator.of(object.members().get(0).key()) != null) {
			faults.add("\"%s\" at %s is a match expression outside a list".formatted(path, object.position()),
					"Write \"%s\": [%s]".formatted(key, object.text()));
		}
		else {
			checkObject(path + ".", object, faults);
		}
	}

	private void checkValues(String path, String key, JsonArray array, AttributeFaults faults) {
		if (array.items().isEmpty()) {
			faults.add("\"%s\" at %s is an empty list, which matches nothing".formatted(path, array.position()),
					"Leave \"%s\" out, or list the values that match".formatted(key));
		}
		for (JsonValue item : array.items()) {
			if (item instanceof JsonArray) {
				faults.add("\"%s\" has a list within its list at %s".formatted(path, item.position()),
						"Write \"%s\": %s".formatted(key, item.text()));
			}
			else if (item instanceof JsonObject expression) {
				this.expressions.check(expression, faults);
			}
		}
	}

	private void checkOr(String path, Member member, AttributeFaults faults) {
		List<JsonValue> alternatives = (member.value() instanceof JsonArray array) ? array.items() : List.of();
		if (alternatives.size() < 2 || alternatives.stream()
			.anyMatch((item) -> !(item instanceof JsonObject object) || object.members().isEmpty())) {
			faults.add("\"$or\" at %s is not a list of two or more objects with fields".formatted(member.position()),
					"Write for instance \"$or\": [{\"a\": [1]}, {\"b\": [2]}]");
			return;
		}
		for (JsonValue alternative : alternatives) {
			checkObject(path, (JsonObject) alternative, faults);
		}
	}

	private static long combinations(JsonObject object) {
		long product = 1;
		for (Member member : object.members()) {
			if (member.value() instanceof JsonObject child) {
				product *= combinations(child);
			}
			else if (member.key().equals(OR) && member.value() instanceof JsonArray alternatives) {
				product *= alternatives.items().stream().mapToLong((item) -> combinations((JsonObject) item)).sum();
			}
			product = Math.min(product, MAXIMUM_COMBINATIONS + 1);
		}
		return product;
	}

}
