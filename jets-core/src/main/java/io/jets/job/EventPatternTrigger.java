package io.jets.job;

import org.jspecify.annotations.Nullable;

/**
 * A rule that matches events on a bus by a pattern.
 *
 * @param annotation the annotation that was written
 * @param pattern the event pattern, JSON as written
 * @param resource the class-path resource that holds the pattern, {@code null} if it
 * stands in the annotation itself
 * @param rule the rule's settings
 */
public record EventPatternTrigger(String annotation, String pattern, @Nullable String resource,
		RuleSettings rule) implements Trigger {

	/**
	 * Create a trigger whose pattern stands in the annotation itself.
	 * @param annotation the annotation that was written
	 * @param pattern the event pattern, JSON as written
	 * @param rule the rule's settings
	 */
	public EventPatternTrigger(String annotation, String pattern, RuleSettings rule) {
		this(annotation, pattern, null, rule);
	}

	@Override
	public String describe() {
		String bus = (this.rule.bus() != null) ? " on " + this.rule.bus() : "";
		return "rule \"" + this.rule.description() + "\"" + bus + (this.rule.enabled() ? "" : ", disabled");
	}

}
