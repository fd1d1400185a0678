package io.jets.local.bus;

import java.nio.charset.StandardCharsets;

import io.jets.job.RuleSettings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The input that a rule passes to its job: the event, a part of it, or a constant. If the
 * event does not have the part, the job receives {@code null}.
 */
public final class RuleInput {

	private static final Log log = LogFactory.getLog(RuleInput.class);

	private final RuleSettings rule;

	private final @Nullable InputPath path;

	/**
	 * Creates the input of a rule.
	 * @param rule the settings of the rule
	 * @throws IllegalArgumentException if EventBridge does not support the input path
	 */
	public RuleInput(RuleSettings rule) {
		this.rule = rule;
		this.path = (rule.inputPath() != null) ? new InputPath(rule.inputPath()) : null;
	}

	/**
	 * Creates the payload for an event.
	 * @param event the event as JSON
	 * @return the payload as JSON
	 */
	public byte[] apply(String event) {
		String input = this.rule.input();
		return ((input != null) ? input : part(event)).getBytes(StandardCharsets.UTF_8);
	}

	private String part(String event) {
		if (this.path == null) {
			return event;
		}
		String part = this.path.extract(event);
		if (part == null) {
			log.warn("Rule \"" + this.rule.description() + "\": the event has no " + this.path
					+ ", so the job receives null");
			return "null";
		}
		return part;
	}

}
