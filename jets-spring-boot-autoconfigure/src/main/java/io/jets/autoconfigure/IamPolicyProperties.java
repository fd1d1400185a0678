package io.jets.autoconfigure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.annotation.IamPolicy;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.Delimiter;
import org.springframework.core.annotation.MergedAnnotation;

/**
 * One entry of {@code jets.iam-policy}: a service or an action, or an object with the
 * attributes of {@link IamPolicy @IamPolicy}. <pre>{@code
 * jets:
 *   iam-policy:
 *   - logs
 *   - sns:Publish
 *   - action: [ "ec2:RevokeSecurityGroupIngress" ]
 *     resource: arn:aws:ec2:*:*:security-group/*
 *     condition: '{"StringEquals": {"aws:ResourceAccount": "111122223333"}}'
 *   - managed: AmazonEC2ReadOnlyAccess
 *   - document: |
 *       {"Version": "2012-10-17", "Statement": {"Effect": "Deny", ...}}
 * }</pre> In properties files an entry is {@code jets.iam-policy[0]=logs} or
 * {@code jets.iam-policy[1].action=...}. A condition is JSON, as the binder removes
 * colons from keys of YAML and of properties files.
 *
 * @param value Services or actions, on all resources.
 * @param action Actions on resource.
 * @param resource Resources, ARNs or template references.
 * @param condition Condition of action, a JSON object.
 * @param document Whole policy document, JSON.
 * @param managed Managed policies: names of AWS managed policies, ARNs or template
 * references.
 * @param triggerRights Whether roles have the rights that the triggers need.
 */
record IamPolicyProperties(@DefaultValue List<String> value, @DefaultValue List<String> action,
		@DefaultValue @Delimiter(Delimiter.NONE) List<String> resource, @Nullable String condition,
		@Nullable String document, @DefaultValue List<String> managed, @Nullable String triggerRights) {

	/**
	 * Creates an entry from a text; the binder calls this method.
	 * @param value a service or an action
	 * @return the entry
	 */
	public static IamPolicyProperties of(String value) {
		return new IamPolicyProperties(List.of(value), List.of(), List.of(), null, null, List.of(), null);
	}

	IamPolicy toAnnotation() {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put("value", this.value.toArray(String[]::new));
		attributes.put("action", this.action.toArray(String[]::new));
		attributes.put("resource", this.resource.toArray(String[]::new));
		attributes.put("condition", (this.condition != null) ? this.condition : "");
		attributes.put("document", (this.document != null) ? this.document : "");
		attributes.put("managed", this.managed.toArray(String[]::new));
		attributes.put("triggerRights", (this.triggerRights != null) ? this.triggerRights : "");
		return MergedAnnotation.of(IamPolicy.class, attributes).synthesize();
	}

}
