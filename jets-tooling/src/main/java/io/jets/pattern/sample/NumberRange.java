package io.jets.pattern.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The numbers that a {@code numeric} expression matches.
 *
 * @param lower the lower bound, {@code null} if there is none
 * @param lowerIncluded whether the lower bound matches
 * @param upper the upper bound, {@code null} if there is none
 * @param upperIncluded whether the upper bound matches
 */
record NumberRange(@Nullable BigDecimal lower, boolean lowerIncluded, @Nullable BigDecimal upper,
		boolean upperIncluded) {

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	/**
	 * Reads the operand of an expression.
	 * @param operand a list of one or two comparisons and their numbers
	 */
	static NumberRange of(JsonNode operand) {
		NumberRange range = new NumberRange(null, false, null, false);
		for (int i = 0; i + 1 < operand.size(); i += 2) {
			range = range.and(operand.get(i).stringValue(), operand.get(i + 1).decimalValue());
		}
		return range;
	}

	private NumberRange and(String comparison, BigDecimal number) {
		return switch (comparison) {
			case ">", ">=" -> new NumberRange(number, comparison.equals(">="), this.upper, this.upperIncluded);
			case "<", "<=" -> new NumberRange(this.lower, this.lowerIncluded, number, comparison.equals("<="));
			default -> new NumberRange(number, true, number, true);
		};
	}

	ExpressionValues values() {
		List<BigDecimal> matching = new ArrayList<>();
		List<List<String>> missing = new ArrayList<>();
		if (this.lower != null) {
			matching.addAll(List.of(this.lower, this.lower.add(step(this.lower))));
			missing.add(outside(this.lower, this.lowerIncluded, this.lower.subtract(step(this.lower))));
		}
		if (this.lower != null && this.upper != null) {
			matching.add(this.lower.add(this.upper).divide(TWO));
		}
		if (this.upper != null) {
			matching.addAll(List.of(this.upper, this.upper.subtract(step(this.upper))));
			missing.add(outside(this.upper, this.upperIncluded, this.upper.add(step(this.upper))));
		}
		return new ExpressionValues(matching.stream().map(BigDecimal::toPlainString).toList(), missing);
	}

	private static List<String> outside(BigDecimal bound, boolean included, BigDecimal next) {
		return Stream.concat(included ? Stream.empty() : Stream.of(bound), Stream.of(next))
			.map(BigDecimal::toPlainString)
			.toList();
	}

	/**
	 * Returns a number a little greater than another.
	 */
	static String next(BigDecimal number) {
		return number.add(step(number)).toPlainString();
	}

	/**
	 * Returns one in the last decimal place of a number, at most 1.
	 */
	private static BigDecimal step(BigDecimal number) {
		return BigDecimal.ONE.scaleByPowerOfTen(-Math.max(0, number.scale()));
	}

}
