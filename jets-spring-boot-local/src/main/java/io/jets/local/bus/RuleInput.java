package io.jets.local.bus;

import java.nio.charset.StandardCharsets;

import io.jets.job.RuleSettings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What a rule hands to its job: the event, a part of it, or a constant. Where the part is
 * not in the event, the job gets {@code null}.
 */
public final class RuleInput {

	private static final Log log = LogFactory.getLog(RuleInput.class);

	private final RuleSettings rule;

	private final @Nullable InputPath path;

	/**
	 * Create a rule's input.
	 * @param rule the rule's settings
	 * @throws IllegalArgumentException if EventBridge would not read the input path
	 */
	public RuleInput(RuleSettings rule) {
		this.rule = rule;
		this.path = (rule.inputPath() != null) ? new InputPath(rule.inputPath()) : null;
	}

	/**
	 * Make the payload for an event.
	 * @param event the event, JSON
	 * @return the payload, JSON
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
			log.warn("Rule \"" + this.rule.description() + "\": the event has no " + this.path + ", its job gets null");
			return "null";
		}
		return part;
	}

}
