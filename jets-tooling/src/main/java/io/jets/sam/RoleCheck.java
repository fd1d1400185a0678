package io.jets.sam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.job.fault.Fault;
import io.jets.sam.yaml.JsonTree;
import io.jets.sam.yaml.IntrinsicFunction;
import org.jspecify.annotations.Nullable;

/**
 * Checks the policies of roles against IAM's quotas.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html">IAM
 * quotas</a>
 */
final class RoleCheck {

	private static final int CHARACTERS = 10_240;

	private static final int MANAGED_POLICIES = 10;

	private static final int MAXIMUM_MANAGED_POLICIES = 25;

	/** Typical length of an ARN: only AWS knows the value of a reference. */
	private static final int REFERENCE = 100;

	/** Length of an account id, and about the length of a region's name. */
	private static final int PSEUDO_PARAMETER = 12;

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^!}][^}]*}");

	private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

	List<Fault> check(TemplateDocument document) {
		List<Fault> faults = new ArrayList<>();
		document.section("Resources").forEach((id, resource) -> {
			Map<String, Object> entries = Overlay.map(resource);
			if ("AWS::IAM::Role".equals(entries.get("Type"))) {
				Map<String, Object> properties = Overlay.map(entries.get("Properties"));
				checkInline(id, list(properties.get("Policies")), document, faults);
				checkManaged(id, list(properties.get("ManagedPolicyArns")).size(), document, faults);
			}
		});
		return faults;
	}

	private static void checkInline(String id, List<?> policies, TemplateDocument document, List<Fault> faults) {
		int least = characters(policies, 0);
		if (least > CHARACTERS) {
			faults.add(new Fault(document.owner(id), "", "", id,
					"the inline policies of this role have at least %d characters without white space, and IAM accepts %d"
						.formatted(least, CHARACTERS),
					"List fewer resources, use a wildcard for several resources, or move statements to a managed policy "
							+ "and write its ARN: @IamPolicy(managed = \"arn:...\")"));
			return;
		}
		int likely = characters(policies, REFERENCE);
		if (likely > CHARACTERS) {
			document.warn(document.owner(id),
					("the inline policies of the role %s may have about %d characters after substitution of "
							+ "their references, and IAM accepts %d")
						.formatted(id, likely, CHARACTERS),
					"Write fewer or shorter statements, or move statements to a customer managed policy");
		}
	}

	private static void checkManaged(String id, int count, TemplateDocument document, List<Fault> faults) {
		if (count > MAXIMUM_MANAGED_POLICIES) {
			faults.add(new Fault(document.owner(id), "", "", id,
					"this role has %d managed policies, and IAM accepts %d, or at most %d if the quota is increased"
						.formatted(count, MANAGED_POLICIES, MAXIMUM_MANAGED_POLICIES),
					"Combine several policies in a customer managed policy, or write their statements with @IamPolicy"));
		}
		else if (count > MANAGED_POLICIES) {
			document.warn(document.owner(id),
					"the role %s has %d managed policies, and IAM accepts %d unless the account's quota is increased"
						.formatted(id, count, MANAGED_POLICIES),
					"Combine policies, or request an increase of the quota \"Managed policies per role\", to at most %d"
						.formatted(MAXIMUM_MANAGED_POLICIES));
		}
	}

	private static int characters(List<?> policies, int reference) {
		return policies.stream()
			.flatMap((policy) -> Stream.ofNullable(Overlay.map(policy).get("PolicyDocument")))
			.map((document) -> new JsonTree(withValues(document, reference)).toString())
			.mapToInt((json) -> WHITE_SPACE.matcher(json).replaceAll("").length())
			.sum();
	}

	private static @Nullable Object withValues(@Nullable Object node, int reference) {
		IntrinsicFunction function = IntrinsicFunction.of(node);
		if (function != null) {
			return withValues(function, reference);
		}
		if (node instanceof List<?> list) {
			return list.stream().map((item) -> withValues(item, reference)).toList();
		}
		if (node instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> values = new LinkedHashMap<>();
			map.forEach((key, value) -> values.put(String.valueOf(key), withValues(value, reference)));
			return values;
		}
		return node;
	}

	private static String withValues(IntrinsicFunction function, int reference) {
		Object text = (function.argument() instanceof List<?> list && !list.isEmpty()) ? list.get(0)
				: function.argument();
		if (!function.name().equals("Sub") || !(text instanceof String)) {
			return "x".repeat(reference);
		}
		return VARIABLE.matcher((String) text)
			.replaceAll((variable) -> "x"
				.repeat(variable.group().startsWith("${AWS::") ? Math.min(PSEUDO_PARAMETER, reference) : reference));
	}

	private static List<?> list(@Nullable Object value) {
		return (value instanceof List<?> list) ? list : List.of();
	}

}
