package io.jets.job;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * An EventBridge rule's settings. Where a component may be {@code null}, that means "not
 * said": AWS decides.
 *
 * @param description the description, given or made
 * @param name the rule's name
 * @param state whether the rule fires
 * @param bus the event bus, its name, its ARN or a template reference, {@code null} for
 * the default bus
 * @param input JSON that the function gets instead of the event
 * @param inputPath the part of the event that the function gets
 * @param maximumRetryAttempts how often delivery to Lambda is tried again
 * @param maximumEventAge how long delivery to Lambda is tried
 * @param deadLetterQueue where an event goes that could not be delivered
 */
public record RuleSettings(String description, @Nullable String name, @Nullable RuleState state, @Nullable String bus,
		@Nullable String input, @Nullable String inputPath, @Nullable Integer maximumRetryAttempts,
		@Nullable Duration maximumEventAge, @Nullable String deadLetterQueue) {

	/**
	 * Whether the rule fires.
	 * @return {@code false} only if it is disabled
	 */
	public boolean enabled() {
		return this.state != RuleState.DISABLED;
	}

}
