package io.jets.check.policy;

import java.util.List;
import java.util.Map;

import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.job.fault.ClosestMatch;
import org.jspecify.annotations.Nullable;

/**
 * Checks the condition of a statement, which contains operators with keys.
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

	void check(Map<String, Object> statement, SettingFaults faults) {
		Object condition = statement.get("Condition");
		if (condition == null) {
			return;
		}
		if (!(condition instanceof Map<?, ?> operators)) {
			faults.onPart("Condition", statement, "Condition")
				.add("a condition must be an object",
						"Write {\"StringEquals\": {\"aws:SourceAccount\": \"<account>\"}}");
			return;
		}
		operators.forEach((operator, keys) -> check(String.valueOf(operator), keys,
				faults.onPart(String.valueOf(operator), statement, "Condition")));
	}

	private static void check(String operator, @Nullable Object keys, AttributeFaults found) {
		String name = operator.replaceFirst("^(ForAllValues|ForAnyValue):", "").replaceFirst("IfExists$", "");
		if (!OPERATORS.contains(name)) {
			String meant = ClosestMatch.to(name, OPERATORS);
			found.add("IAM has no such operator",
					(meant != null) ? "Write \"%s\"".formatted(operator.replace(name, meant))
							: "Write for instance StringEquals, StringLike, ArnLike, Bool or NumericLessThan");
		}
		if (!(keys instanceof Map)) {
			found.add("an operator must contain an object of keys and values",
					"Write {\"%s\": {\"aws:SourceAccount\": \"<account>\"}}".formatted(operator));
		}
	}

}
