package io.jets.pattern;

import java.io.IOException;

import io.jets.pattern.event.EventFields;
import io.jets.pattern.explain.Explanation;
import io.jets.pattern.explain.PatternExplainer;
import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;

/**
 * Matches events against one pattern, as EventBridge's rules and Lambda's filters do, and
 * explains why an event does not match. Each matcher has its own machine, as compiling
 * numeric patterns in a shared machine can take minutes.
 *
 * @see <a href="https://github.com/aws/event-ruler">event-ruler</a>
 */
public final class PatternMatcher {

	private static final String RULE = "pattern";

	private final String pattern;

	private final Machine machine = Machine.builder().build();

	private final PatternExplainer explainer;

	/**
	 * Creates a matcher.
	 * @param pattern the pattern, JSON
	 * @throws IllegalArgumentException if the pattern is not valid, or too complex
	 */
	public PatternMatcher(String pattern) {
		this.pattern = pattern;
		String error = errorOf(pattern);
		if (error != null) {
			// The machine also accepts what the compiler does not know: $or as a field
			throw new IllegalArgumentException(error);
		}
		try {
			this.machine.addRule(RULE, pattern);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
		if (WildcardComplexity.isTooHigh(pattern)) {
			throw new IllegalArgumentException("Rule is too complex - try using fewer wildcard characters or fewer "
					+ "repeating character sequences after a wildcard character");
		}
		this.explainer = new PatternExplainer(pattern);
	}

	/**
	 * Returns the error of a pattern or of a filter pattern, as AWS's compiler reports
	 * it. The compiler stops at the first error.
	 * @param pattern the pattern, JSON
	 * @return the first line of the compiler's message, {@code null} if the pattern is
	 * valid. Further lines name a position, which is misleading after reformatting
	 */
	public static @Nullable String errorOf(String pattern) {
		String message = JsonRuleCompiler.check(pattern);
		return (message != null) ? message.lines().findFirst().orElse(message).strip() : null;
	}

	/**
	 * Returns whether an event matches the pattern.
	 * @param event the event, JSON
	 * @return {@code true} if it does
	 * @throws IllegalArgumentException if the event is not a JSON object
	 */
	public boolean matches(String event) {
		try {
			return !this.machine.rulesForJSONEvent(event).isEmpty();
		}
		catch (Exception ex) {
			throw new IllegalArgumentException(
					"The event cannot be matched against " + this.pattern + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Explains why an event does not match the pattern.
	 * @param event the event, JSON
	 * @return whether it matches, and if it does not, how it differs
	 * @throws IllegalArgumentException if the event is not a JSON object
	 */
	public Explanation explain(String event) {
		return this.explainer.explain(EventFields.of(event), matches(event));
	}

}
