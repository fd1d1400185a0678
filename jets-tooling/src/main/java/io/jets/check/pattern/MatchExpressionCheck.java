package io.jets.check.pattern;

import java.math.BigDecimal;

import io.jets.check.pattern.JsonValue.JsonArray;
import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.JsonValue.JsonScalar;
import io.jets.check.pattern.JsonValue.Member;
import io.jets.check.value.AttributeFaults;
import io.jets.job.fault.ClosestMatch;
import io.jets.pattern.PatternMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Checks one match expression, such as {@code {"prefix": "us-"}}. AWS's compiler stops at
 * the first fault, so each expression is compiled separately to report all faults.
 */
final class MatchExpressionCheck {

	/**
	 * Numbers are compared as doubles, whose integers are exact up to this number.
	 */
	private static final BigDecimal LARGEST_NUMBER = new BigDecimal(1L << 53);

	private final boolean filter;

	/**
	 * Creates a check.
	 * @param filter whether the expression is part of one of Lambda's filters
	 */
	MatchExpressionCheck(boolean filter) {
		this.filter = filter;
	}

	void check(JsonObject expression, AttributeFaults faults) {
		String subject = "the match expression %s at %s".formatted(expression.text(), expression.position());
		if (expression.members().size() != 1) {
			faults.add("%s has %d keys, not one".formatted(subject, expression.members().size()),
					expression.members().isEmpty() ? "Write for instance " + MatchOperator.EXISTS.form()
							: "Write each as an expression of its own, they are alternatives: "
									+ alternatives(expression));
			return;
		}
		Member member = expression.members().get(0);
		MatchOperator operator = MatchOperator.of(member.key());
		if (this.filter && isUnknownToFilters(operator, member.value())) {
			faults.add("%s is for event buses; Lambda's filters do not support it".formatted(subject),
					"Write a value, prefix, suffix, equals-ignore-case, anything-but with values, or exists, "
							+ "or decide in the method");
			return;
		}
		String error = PatternMatcher.errorOf("{\"field\":[%s]}".formatted(expression.text()));
		if (operator == MatchOperator.ANYTHING_BUT && hasEmptyList(member.value())) {
			// The compiler accepts some of these, the matcher rejects all
			faults.add("%s has an empty list, which excludes nothing".formatted(subject),
					"Write for instance " + operator.form());
		}
		else if (error != null) {
			faults.add("%s is not valid: %s".formatted(subject, error), action(member, operator, error));
		}
		else if (operator == MatchOperator.NUMERIC && isOutOfRange(member.value())) {
			faults.add("%s has a number outside ±%s, which EventBridge cannot compare".formatted(subject,
					LARGEST_NUMBER.toPlainString()), "Write a smaller number");
		}
	}

	private static String alternatives(JsonObject expression) {
		return expression.members()
			.stream()
			.map((member) -> "{\"%s\": %s}".formatted(member.key(), member.value().text()))
			.reduce((left, right) -> left + ", " + right)
			.orElse("");
	}

	private static boolean isUnknownToFilters(@Nullable MatchOperator operator, JsonValue operand) {
		return operator != null
				&& (!operator.inFilters() || (operator == MatchOperator.ANYTHING_BUT && operand instanceof JsonObject));
	}

	private static boolean hasEmptyList(JsonValue operand) {
		return (operand instanceof JsonArray array) ? array.items().isEmpty() : operand instanceof JsonObject object
				&& object.members().stream().map(Member::value).anyMatch(MatchExpressionCheck::hasEmptyList);
	}

	private static String action(Member member, @Nullable MatchOperator operator, String error) {
		String operand = member.value().text();
		if (operator == null) {
			String similar = ClosestMatch.to(member.key(), MatchOperator.keys());
			return (similar != null) ? "Write {\"%s\": %s}".formatted(similar, operand)
					: "Write one of the operators " + String.join(", ", MatchOperator.keys());
		}
		if (operand.contains("**")) {
			return "Write {\"%s\": %s}".formatted(member.key(), operand.replaceAll("\\*{2,}", "*"));
		}
		if (operator == MatchOperator.CIDR && error.contains("mask bits must be <")) {
			return "Write a single address as a plain value: " + operand.replaceFirst("/.*\"", "\"");
		}
		if (operator == MatchOperator.NUMERIC && error.startsWith("Cannot compare")) {
			return "Write a number that a double holds exactly, at most 15 digits";
		}
		return "Write for instance " + operator.form();
	}

	private static boolean isOutOfRange(JsonValue operand) {
		return operand instanceof JsonArray array && array.items()
			.stream()
			.anyMatch((item) -> item instanceof JsonScalar scalar && scalar.isNumber()
					&& new BigDecimal(scalar.text()).abs().compareTo(LARGEST_NUMBER) > 0);
	}

}
