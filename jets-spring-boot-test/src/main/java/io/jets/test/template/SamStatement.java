package io.jets.test.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A statement of a policy.
 *
 * @param denies whether the statement denies actions, rather than allowing them
 * @param actions the actions
 * @param notActions whether the statement is about all other actions
 * @param resources the resources as a user writes them
 * @param notResources whether the statement is about all other resources
 * @param conditional whether the statement has conditions
 * @param written the resources as they are written, before others deny some
 * @see <a href=
 * "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM
 * JSON policy elements</a>
 */
record SamStatement(boolean denies, List<String> actions, boolean notActions, List<String> resources,
		boolean notResources, boolean conditional, List<SamResource> written) {

	static SamStatement of(Map<String, Object> statement) {
		boolean notActions = statement.containsKey("NotAction");
		boolean notResources = statement.containsKey("NotResource");
		List<String> actions = SamTemplate.list(statement.get(notActions ? "NotAction" : "Action"))
			.stream()
			.map(SamTemplate::text)
			.toList();
		List<SamResource> resources = SamTemplate.list(statement.get(notResources ? "NotResource" : "Resource"))
			.stream()
			.map(SamResource::of)
			.toList();
		return new SamStatement("Deny".equals(statement.get("Effect")), actions, notActions,
				resources.stream().map(SamResource::text).toList(), notResources, statement.containsKey("Condition"),
				resources);
	}

	/**
	 * Returns whether the statement is about all actions that a pattern matches.
	 */
	boolean covers(String pattern) {
		return this.notActions ? this.actions.stream().noneMatch((action) -> action(action).overlaps(action(pattern)))
				: isNamed(pattern);
	}

	private boolean isNamed(String pattern) {
		return this.actions.stream().anyMatch((action) -> action(action).covers(action(pattern)));
	}

	/**
	 * Returns the actions of the statement of which a pattern matches some.
	 */
	Stream<String> overlapping(String pattern) {
		if (this.notActions) {
			return isNamed(pattern) ? Stream.empty() : Stream.of(pattern);
		}
		return this.actions.stream().filter((action) -> action(action).overlaps(action(pattern)));
	}

	/**
	 * Returns the pattern of an action, whose case IAM ignores.
	 */
	private static WildcardPattern action(String text) {
		return new WildcardPattern(text.toLowerCase(Locale.ROOT));
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
		return new SamStatement(this.denies, this.actions, this.notActions, others, false, this.conditional,
				this.written);
	}

	/**
	 * Returns what remains of a resource when this statement denies its own resources.
	 */
	private Stream<String> rest(String resource) {
		WildcardPattern pattern = new WildcardPattern(resource);
		boolean named = this.resources.stream().anyMatch((own) -> new WildcardPattern(own).covers(pattern));
		if (named == this.notResources) {
			return Stream.of(resource);
		}
		return this.notResources ? this.resources.stream()
			.filter((own) -> new WildcardPattern(own).overlaps(pattern))
			.map((own) -> pattern.covers(new WildcardPattern(own)) ? own : resource)
			.distinct() : Stream.empty();
	}

	/**
	 * Returns whether the statement is about all resources, or about all of a type.
	 */
	boolean isOnAllResources() {
		return this.notResources || this.written.stream().anyMatch(SamResource::isEverything);
	}

	/**
	 * Returns the resources of which the template does not tell whether they are all
	 * resources.
	 */
	List<String> unread() {
		return this.written.stream()
			.filter((resource) -> resource.pattern() == null)
			.map((resource) -> "Resource " + resource.text())
			.toList();
	}

	@Override
	public String toString() {
		return (this.denies ? "denies " : "") + (this.notActions ? "all but " : "") + String.join(", ", this.actions)
				+ (this.notResources ? " on all but " : " on ") + String.join(", ", this.resources)
				+ (this.conditional ? " with conditions" : "");
	}

}
