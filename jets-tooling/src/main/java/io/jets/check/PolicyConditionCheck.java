package io.jets.check;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Checks the condition of a statement: operators that hold keys.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 * operators</a>
 */
final class PolicyConditionCheck {

	private static final List<String> OPERATORS = List.of("StringEquals", "StringNotEquals", "StringEqualsIgnoreCase",
			"StringNotEqualsIgnoreCase", "StringLike", "StringNotLike", "NumericEquals", "NumericNotEquals",
			"NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals", "DateEquals",
			"DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals", "Bool",
			"BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike", "Null");

	void check(@Nullable Object condition, PolicyFaults faults) {
		if (condition == null) {
			return;
		}
		if (!(condition instanceof Map<?, ?> operators)) {
			faults.on("Condition", "document")
				.add("a condition is an object", "Write {\"StringEquals\": {\"aws:SourceAccount\": \"<account>\"}}");
			return;
		}
		operators.forEach((operator, keys) -> check(String.valueOf(operator), keys, faults));
	}

	private static void check(String operator, @Nullable Object keys, PolicyFaults faults) {
		AttributeFaults found = faults.on(operator, "condition", "document");
		String name = operator.replaceFirst("^(ForAllValues|ForAnyValue):", "").replaceFirst("IfExists$", "");
		if (!OPERATORS.contains(name)) {
			String meant = Similar.to(name, OPERATORS);
			found.add("IAM has no such operator",
					(meant != null) ? "Write \"%s\"".formatted(operator.replace(name, meant))
							: "Write for instance StringEquals, StringLike, ArnLike, Bool or NumericLessThan");
		}
		if (!(keys instanceof Map)) {
			found.add("an operator holds an object of keys and values",
					"Write {\"%s\": {\"aws:SourceAccount\": \"<account>\"}}".formatted(operator));
		}
	}

}
