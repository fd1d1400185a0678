package io.jets.job;

import java.time.Duration;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The settings of an EventBridge rule. A component that is {@code null} was not
 * specified, and AWS's default applies.
 *
 * @param description the description, as written or generated
 * @param name the rule's name
 * @param state the state
 * @param bus the event bus, its name, its ARN or a template reference, {@code null} for
 * the default bus
 * @param input the JSON that the function receives instead of the event
 * @param inputPath the path of the part of the event that the function receives
 * @param maximumRetryAttempts the retries of the delivery to Lambda
 * @param maximumEventAge the maximum age of an event that is delivered to Lambda
 * @param deadLetterQueue the queue for events that could not be delivered
 */
public record RuleSettings(String description, @Nullable String name, @Nullable RuleState state, @Nullable String bus,
		@Nullable String input, @Nullable String inputPath, @Nullable Integer maximumRetryAttempts,
		@Nullable Duration maximumEventAge, @Nullable String deadLetterQueue) {

	/**
	 * Returns whether the rule fires.
	 * @return {@code false} only if it is disabled
	 */
	public boolean enabled() {
		return this.state != RuleState.DISABLED;
	}

	/**
	 * Returns these settings with changed texts.
	 * @param change changes a text
	 * @return the settings
	 */
	public RuleSettings withTexts(UnaryOperator<String> change) {
		return new RuleSettings(change.apply(this.description), apply(change, this.name), this.state,
				apply(change, this.bus), apply(change, this.input), this.inputPath, this.maximumRetryAttempts,
				this.maximumEventAge, this.deadLetterQueue);
	}

	private static @Nullable String apply(UnaryOperator<String> change, @Nullable String text) {
		return (text != null) ? change.apply(text) : null;
	}

}
