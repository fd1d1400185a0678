package io.jets.pattern;

import java.io.IOException;

import software.amazon.event.ruler.Machine;
import software.amazon.event.ruler.MachineComplexityEvaluator;

/**
 * Measures how many beginnings of wildcards a value can match at once. EventBridge limits
 * this number but does not publish the limit: {@code *:*:*:*:*:event-bus/*}, which its
 * guide calls too complex, has 11, and patterns with 9 are known to be accepted.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-wildcard-matching-complexity">Wildcards
 * and event pattern complexity</a>
 */
public final class WildcardComplexity {

	/**
	 * The highest complexity that this library accepts.
	 */
	public static final int MAXIMUM = 10;

	private WildcardComplexity() {
	}

	/**
	 * Returns whether a pattern is more complex than {@link #MAXIMUM}.
	 * @param pattern a valid pattern, JSON
	 * @return {@code true} if it is
	 */
	public static boolean isTooHigh(String pattern) {
		// Building a machine is expensive, and only wildcards count
		return pattern.contains("\"wildcard\"") && complexity(pattern) > MAXIMUM;
	}

	private static int complexity(String pattern) {
		Machine machine = Machine.builder().build();
		try {
			machine.addRule("pattern", pattern);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The compiler accepted a pattern that the machine rejects: " + pattern, ex);
		}
		return machine.evaluateComplexity(new MachineComplexityEvaluator(MAXIMUM + 1));
	}

}
