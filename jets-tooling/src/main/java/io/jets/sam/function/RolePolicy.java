package io.jets.sam.function;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The policies of a function's role.
 *
 * @param statements the statements of the inline policy
 * @param managedPolicies the ARNs of the managed policies
 * @param common whether every job with the same triggers needs the same policies
 * @param purpose the purpose of the triggers' policy, {@code null} if it has none
 */
record RolePolicy(List<Map<String, Object>> statements, List<Object> managedPolicies, boolean common,
		@Nullable String purpose) {

	/**
	 * Describes the policies for authors who write the role themselves.
	 * @return for instance {@code sns:Publish on !Ref Topic}
	 */
	String describe() {
		Stream<String> allowed = this.statements.stream()
			.distinct()
			.map((statement) -> text(statement.get("Action")) + " on " + text(statement.get("Resource")));
		Stream<String> managed = this.managedPolicies.stream().map((policy) -> "everything in the policy " + policy);
		return Stream.concat(allowed, managed).collect(Collectors.joining("; "));
	}

	private static String text(@Nullable Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
				: String.valueOf(value);
	}

}
