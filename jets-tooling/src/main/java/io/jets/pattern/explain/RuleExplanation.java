package io.jets.pattern.explain;

/**
 * Whether an event matches the pattern of a rule, and if it does not, why.
 *
 * @param rule the rule
 * @param explanation the explanation
 * @param <R> the type of rules
 */
public record RuleExplanation<R>(R rule, Explanation explanation) {

}
