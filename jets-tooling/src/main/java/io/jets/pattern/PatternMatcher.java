package io.jets.pattern;

import java.io.IOException;

import software.amazon.event.ruler.Machine;

/**
 * Matches events against one pattern, as EventBridge's rules and Lambda's filters do. A
 * matcher has a machine of its own: in a shared one, compiling numeric patterns can take
 * minutes.
 *
 * @see <a href="https://github.com/aws/event-ruler">event-ruler</a>
 */
public final class PatternMatcher {

	private static final String RULE = "pattern";

	private final String pattern;

	private final Machine machine = Machine.builder().build();

	/**
	 * Create a matcher.
	 * @param pattern the pattern, JSON
	 * @throws IllegalArgumentException if the pattern is not valid
	 */
	public PatternMatcher(String pattern) {
		this.pattern = pattern;
		try {
			this.machine.addRule(RULE, pattern);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
	}

	/**
	 * Return whether an event matches the pattern.
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

}
