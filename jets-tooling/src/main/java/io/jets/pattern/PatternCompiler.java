package io.jets.pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.event.ruler.JsonRuleCompiler;

/**
 * Compiles event patterns and filter patterns as AWS does. The compiler stops at the
 * first fault.
 *
 * @see <a href="https://github.com/aws/event-ruler">event-ruler</a>
 */
public final class PatternCompiler {

	private PatternCompiler() {
	}

	/**
	 * Compile a pattern.
	 * @param pattern the pattern, JSON
	 * @return the first line of the compiler's message, {@code null} if the pattern is
	 * valid. Later lines name a position, which misleads where the pattern was formatted
	 * anew
	 */
	public static @Nullable String refusal(String pattern) {
		String message = JsonRuleCompiler.check(pattern);
		return (message != null) ? message.lines().findFirst().orElse(message).strip() : null;
	}

}
