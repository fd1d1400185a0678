package io.jets.job;

/**
 * A rule that matches events on a bus by a pattern.
 *
 * @param annotation the annotation that was written
 * @param pattern the event pattern, JSON as written
 * @param rule the rule's settings
 */
public record EventPatternTrigger(String annotation, String pattern, RuleSettings rule) implements Trigger {

}
