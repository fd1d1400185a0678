package io.jets.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.job.fault.Origins;
import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;
import org.jspecify.annotations.Nullable;

/**
 * The IAM policy that a job adds to its role, accumulated over method, class and
 * application.
 *
 * @param statements statements of an inline policy, each with IAM's own keys
 * ({@code Effect}, {@code Action}, {@code Resource}, {@code Condition} ...); values are
 * strings, booleans, numbers, lists and maps
 * @param managedPolicies managed policies: ARNs, names of AWS managed policies, or
 * template references
 * @param triggerRights whether the role also has the rights that the triggers need
 * @param origins where statements and managed policies were written
 */
public record JobPolicy(List<Map<String, Object>> statements, List<String> managedPolicies, boolean triggerRights,
		Origins origins) {

	/**
	 * The rights that the triggers need, and no others.
	 */
	public static final JobPolicy NONE = new JobPolicy(List.of(), List.of(), true);

	/**
	 * Creates a policy.
	 */
	public JobPolicy {
		statements = List.copyOf(statements);
		managedPolicies = List.copyOf(managedPolicies);
	}

	/**
	 * Creates a policy that was not read from annotations or properties.
	 * @param statements statements of an inline policy
	 * @param managedPolicies managed policies
	 * @param triggerRights whether the role also has the rights that the triggers need
	 */
	public JobPolicy(List<Map<String, Object>> statements, List<String> managedPolicies, boolean triggerRights) {
		this(statements, managedPolicies, triggerRights, Origins.UNKNOWN);
	}

	/**
	 * Returns the texts that become part of the template as they are written. A function
	 * of CloudFormation that a JSON document contains as an object is in its short form.
	 * @return the texts
	 */
	public List<WrittenText> texts() {
		List<WrittenText> texts = new ArrayList<>(
				WrittenText.of(this.origins, "managed", this.managedPolicies, Form.TEXT).toList());
		this.statements
			.forEach((statement) -> statement.forEach((key, value) -> addTexts(statement, key, value, texts)));
		return texts;
	}

	private void addTexts(Map<String, Object> statement, String key, @Nullable Object value, List<WrittenText> texts) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((name, member) -> {
				if (isFunction(name) && map.size() == 1) {
					// The template's own check reads arguments that are not text
					if (member instanceof String argument) {
						texts.add(text(statement, key, "!" + name.toString().replace("Fn::", "") + " " + argument,
								Form.TEXT));
					}
				}
				else {
					texts.add(text(statement, key, name.toString(), Form.LITERAL));
					addTexts(statement, key, member, texts);
				}
			});
		}
		else if (value instanceof List<?> list) {
			list.forEach((item) -> addTexts(statement, key, item, texts));
		}
		else if (value instanceof String text) {
			texts.add(text(statement, key, text, Form.TEXT));
		}
	}

	private WrittenText text(Map<String, Object> statement, String key, String text, Form form) {
		return new WrittenText(this.origins.get(statement, key, text), key, text, form);
	}

	private static boolean isFunction(Object key) {
		return key.equals("Ref") || key.toString().startsWith("Fn::");
	}

}
