package io.jets.pattern;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.jets.pattern.parse.MatchExpression;
import io.jets.pattern.parse.PatternField;
import io.jets.pattern.parse.PatternParser;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Patterns and events for property-based tests.
 */
public final class MadeUpPatterns {

	/** Ranges of numbers and of addresses, of which an address is one. */
	private static final Pattern RANGE = Pattern.compile("\\{\"numeric\":\\[\"[<>]|\\{\"cidr\"|\"10|\"::");

	private static final List<String> SCALARS = List.of("\"a\"", "\"A\"", "\"ab\"", "\"b\"", "\" a\"", "\"\"", "\"5\"",
			"5", "5.0", "-1.5", "50", "true", "\"true\"", "null", "\"10.0.0.1\"", "\"10.1.0.1\"", "\"::1\"", "1e3",
			"9007199254740993", "\"ä\\\"\\\\😀\"");

	private static final List<String> EXPRESSIONS = List.of("{\"prefix\":\"a\"}", "{\"suffix\":\"b\"}",
			"{\"prefix\":{\"equals-ignore-case\":\"A\"}}", "{\"suffix\":{\"equals-ignore-case\":\"B\"}}",
			"{\"equals-ignore-case\":\"aB\"}", "{\"wildcard\":\"a*\"}", "{\"wildcard\":\"*\"}",
			"{\"cidr\":\"10.0.0.0/24\"}", "{\"cidr\":\"::/64\"}", "{\"numeric\":[\"=\",5]}",
			"{\"numeric\":[\">\",0,\"<=\",5]}", "{\"numeric\":[\"<\",0]}", "{\"numeric\":[\">=\",1e3]}",
			"{\"exists\":true}", "{\"exists\":false}", "{\"anything-but\":\"a\"}", "{\"anything-but\":[\"a\",\"b\"]}",
			"{\"anything-but\":5}", "{\"anything-but\":[5,50]}", "{\"anything-but\":{\"prefix\":\"a\"}}",
			"{\"anything-but\":{\"prefix\":[\"a\",\"5\"]}}", "{\"anything-but\":{\"suffix\":[\"b\"]}}",
			"{\"anything-but\":{\"equals-ignore-case\":[\"AB\",\"a\"]}}",
			"{\"anything-but\":{\"wildcard\":[\"*b\",\"1*\"]}}");

	private MadeUpPatterns() {
	}

	public static Arbitrary<String> orderPatterns() {
		Arbitrary<String> expression = Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.of("\"a\"", "\"b\"", "5")),
				Tuple.of(1, Arbitraries.of(EXPRESSIONS)));
		Arbitrary<String> order = order(1, list(expression, 1, 3), (items) -> items);
		return Arbitraries
			.frequencyOf(Tuple.of(3, order), Tuple.of(1, list(order, 2, 3).map("{\"$or\":%s}"::formatted)),
					Tuple.of(1, list(order, 2, 3).map("{\"items\":{\"$or\":%s}}"::formatted)))
			.filter(MadeUpPatterns::isStable);
	}

	public static Arbitrary<String> orders() {
		return order(8, Arbitraries.of("\"a\"", "\"b\"", "\"A\"", "5", "\"5\"", "[\"a\",5]"),
				(items) -> list(items, 1, 3));
	}

	private static Arbitrary<String> order(int presence, Arbitrary<String> value,
			UnaryOperator<Arbitrary<String>> items) {
		Arbitrary<String> part = members(presence, Map.of("p", value, "q", value));
		Arbitrary<String> item = members(presence, Map.of("sku", value, "q", value, "parts", items.apply(part)));
		return members(presence, Map.of("id", value, "items", items.apply(item)));
	}

	private static Arbitrary<String> members(int presence, Map<String, Arbitrary<String>> members) {
		Arbitrary<List<String>> texts = Combinators
			.combine(members.entrySet()
				.stream()
				.map((member) -> member.getValue().map((value) -> "\"%s\":%s".formatted(member.getKey(), value)))
				.map((member) -> Arbitraries.frequencyOf(Tuple.of(presence, member), Tuple.of(1, Arbitraries.just(""))))
				.toList())
			.as((all) -> all.stream().filter((text) -> !text.isEmpty()).toList());
		return texts.map((all) -> "{" + String.join(",", all) + "}");
	}

	public static Arbitrary<String> patterns() {
		Arbitrary<String> values = list(
				Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(SCALARS)), Tuple.of(2, Arbitraries.of(EXPRESSIONS))),
				1, 3);
		Arbitrary<String> fields = object(keys(), values, 1, 3);
		Arbitrary<String> or = list(fields, 2, 3);
		Arbitrary<String> nested = object(keys(), Arbitraries.oneOf(values, fields), 1, 3);
		Arbitrary<String> withOr = Combinators.combine(object(keys(), Arbitraries.oneOf(values, nested), 1, 2), or)
			.as((object, alternatives) -> "{\"$or\":" + alternatives + "," + object.substring(1));
		return Arbitraries
			.frequencyOf(Tuple.of(3, object(keys(), Arbitraries.oneOf(values, nested), 1, 2)), Tuple.of(1, withOr),
					Tuple.of(1, nested.map((object) -> "{\"a\":{\"a\":" + object + "}}")),
					Tuple.of(1, withOr.map((object) -> "{\"a\":" + object + "}")))
			.filter(MadeUpPatterns::isStable);
	}

	public static Arbitrary<String> events() {
		Arbitrary<String> scalar = Arbitraries.of(SCALARS);
		Arbitrary<String> leaf = Arbitraries.frequencyOf(Tuple.of(4, scalar), Tuple.of(1, list(scalar, 0, 3)));
		Arbitrary<String> inner = object(keys(), leaf, 0, 3);
		Arbitrary<String> middle = object(keys(), Arbitraries.oneOf(leaf, inner, list(inner, 0, 3)), 1, 3);
		Arbitrary<String> outer = Arbitraries.oneOf(leaf, middle,
				list(Arbitraries.oneOf(middle, list(inner, 0, 2)), 0, 3), list(Arbitraries.oneOf(scalar, inner), 0, 3));
		return object(keys(), outer, 1, 3);
	}

	/**
	 * Returns whether event-ruler's answers to a pattern are stable. Machines of one
	 * pattern can answer differently if a list has a range among other expressions, or if
	 * one of its alternatives can be ignored.
	 */
	private static boolean isStable(String pattern) {
		if (PatternMatcher.errorOf(pattern) != null || WildcardComplexity.isTooHigh(pattern)) {
			return false;
		}
		return AlternativeOverlap.of(pattern).isEmpty() && PatternParser.parse(pattern)
			.stream()
			.flatMap(List::stream)
			.noneMatch((field) -> field.expressions().size() > 1 && hasRange(field));
	}

	private static boolean hasRange(PatternField field) {
		return field.expressions()
			.stream()
			.map(MatchExpression::json)
			.anyMatch((json) -> RANGE.matcher(json).lookingAt());
	}

	private static Arbitrary<String> keys() {
		return Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of("a", "b", "c")),
				Tuple.of(1, Arbitraries.of("A", "a.b")));
	}

	private static Arbitrary<String> list(Arbitrary<String> item, int minimum, int maximum) {
		return item.list().ofMinSize(minimum).ofMaxSize(maximum).map((items) -> "[" + String.join(",", items) + "]");
	}

	/**
	 * Keys are unique: event-ruler is not exact about a field that is both in an array
	 * and not.
	 */
	private static Arbitrary<String> object(Arbitrary<String> key, Arbitrary<String> value, int minimum, int maximum) {
		return Combinators.combine(key, value)
			.as((name, text) -> Tuple.of(name, "\"" + name + "\":" + text))
			.list()
			.uniqueElements(Tuple.Tuple2::get1)
			.ofMinSize(minimum)
			.ofMaxSize(maximum)
			.map((members) -> "{" + String.join(",", members.stream().map(Tuple.Tuple2::get2).toList()) + "}");
	}

}
