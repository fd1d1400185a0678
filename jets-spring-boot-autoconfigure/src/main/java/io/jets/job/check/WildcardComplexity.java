package io.jets.job.check;

import java.io.IOException;

import software.amazon.event.ruler.Machine;
import software.amazon.event.ruler.MachineComplexityEvaluator;

/**
 * How many beginnings of wildcards a value can match at once, which EventBridge limits.
 * It does not publish the limit. {@code *:*:*:*:*:event-bus/*}, which its guide calls too
 * complex, has 11, and patterns with 9 are known to be taken.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-wildcard-matching-complexity">Wildcards
 * and event pattern complexity</a>
 */
final class WildcardComplexity {

	private static final int MAXIMUM = 10;

	private WildcardComplexity() {
	}

	static void check(String pattern, AttributeFaults faults) {
		// Building a machine takes time, and only wildcards count
		if (pattern.contains("\"wildcard\"") && complexity(pattern) > MAXIMUM) {
			faults.add(
					"its wildcards are too complex, and AWS refuses that: they can begin to match in more than %d ways at once"
						.formatted(MAXIMUM),
					"Write fewer * and fewer repetitions after a *, or prefix or suffix, or split it into several patterns");
		}
	}

	private static int complexity(String pattern) {
		Machine machine = Machine.builder().build();
		try {
			machine.addRule("pattern", pattern);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The compiler took a pattern that the machine refuses: " + pattern, ex);
		}
		return machine.evaluateComplexity(new MachineComplexityEvaluator(MAXIMUM + 1));
	}

}
