package io.jets.test.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A statement of a policy.
 *
 * @param denies whether the statement denies actions, rather than allowing them
 * @param actions the actions
 * @param notActions whether the statement is about all other actions
 * @param resources the resources as a user writes them
 * @param notResources whether the statement is about all other resources
 * @param conditional whether the statement has conditions
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM
 * JSON policy elements</a>
 */
record SamStatement(boolean denies, List<String> actions, boolean notActions, List<String> resources,
		boolean notResources, boolean conditional) {

	static SamStatement of(Map<String, Object> statement) {
		boolean notActions = statement.containsKey("NotAction");
		boolean notResources = statement.containsKey("NotResource");
		return new SamStatement("Deny".equals(statement.get("Effect")),
				texts(statement.get(notActions ? "NotAction" : "Action")), notActions,
				texts(statement.get(notResources ? "NotResource" : "Resource")), notResources,
				statement.containsKey("Condition"));
	}

	private static List<String> texts(@Nullable Object node) {
		return SamTemplate.list(node).stream().map(SamTemplate::text).toList();
	}

	/**
	 * Returns whether the statement is about an action. IAM ignores the case of actions.
	 */
	boolean isAbout(String action) {
		return matches(this.actions, action, Pattern.CASE_INSENSITIVE) != this.notActions;
	}

	/**
	 * Returns the actions of the statement that match a pattern.
	 */
	Stream<String> actions(String pattern) {
		return this.actions.stream().filter((action) -> matches(List.of(pattern), action, Pattern.CASE_INSENSITIVE));
	}

	/**
	 * Returns this statement without the resources that another one denies. A resource of
	 * which only a part is denied stays.
	 */
	SamStatement without(SamStatement denying) {
		if (!denying.notResources && denying.resources.contains("*")) {
			return on(List.of());
		}
		return this.notResources ? this : on(this.resources.stream().flatMap(denying::rest).toList());
	}

	private SamStatement on(List<String> others) {
		return new SamStatement(this.denies, this.actions, this.notActions, others, false, this.conditional);
	}

	/**
	 * Returns what remains of a resource when this statement denies its own resources.
	 */
	private Stream<String> rest(String resource) {
		boolean named = matches(this.resources, resource, 0);
		if (named == this.notResources) {
			return Stream.of(resource);
		}
		return this.notResources ? this.resources.stream().filter((other) -> matches(List.of(resource), other, 0))
				: Stream.empty();
	}

	/**
	 * Returns whether the statement allows actions on all resources.
	 */
	boolean isOnAllResources() {
		return this.notResources || this.resources.stream()
			.map((resource) -> resource.startsWith("!Sub ") ? resource.substring("!Sub ".length()) : resource)
			.anyMatch((resource) -> resource.equals("*")
					|| resource.startsWith("arn:") && resource.endsWith(":*") && isLastPart(resource));
	}

	/**
	 * Returns whether the star is the sixth part of the ARN, which names the resource,
	 * rather than a part of a name such as {@code log-group:orders:*}. The colons of
	 * pseudo parameters do not separate parts.
	 */
	private static boolean isLastPart(String arn) {
		return arn.replaceAll("\\$\\{[^}]*}", "x").split(":", -1).length == 6;
	}

	private static boolean matches(List<String> patterns, String text, int flags) {
		return patterns.stream()
			.map((pattern) -> "\\Q" + pattern.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E")
			.anyMatch((pattern) -> Pattern.compile(pattern, flags).matcher(text).matches());
	}

	@Override
	public String toString() {
		return (this.denies ? "denies " : "") + (this.notActions ? "all but " : "") + String.join(", ", this.actions)
				+ (this.notResources ? " on all but " : " on ") + String.join(", ", this.resources)
				+ (this.conditional ? " with conditions" : "");
	}

}
