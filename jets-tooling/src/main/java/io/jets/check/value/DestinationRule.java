package io.jets.check.value;

import java.util.Map;
import java.util.Set;

import io.jets.reference.TemplateReference;
import io.jets.reference.TemplateVariables;
import org.jspecify.annotations.Nullable;

/**
 * The destinations to which AWS delivers failed events: ARNs of some services, or
 * template references.
 *
 * @param services the services whose ARNs are accepted
 * @param form what to write, a noun with an example
 */
public record DestinationRule(Set<String> services, String form) {

	private static final String NONE = "none";

	private static final Map<String, String> PREFIXES = Map.of("events", "event-bus/", "lambda", "function:");

	/**
	 * Checks a destination that may be {@code none}.
	 * @param faults the attribute's faults
	 * @param attribute the attribute
	 * @param text the destination, {@code null} if none was written
	 */
	public void checkOrNone(SettingFaults faults, String attribute, @Nullable String text) {
		if (text == null || text.equals(NONE)) {
			return;
		}
		if (text.equalsIgnoreCase(NONE)) {
			faults.on(attribute, text).add("it must be in lower case", "Write %s = \"none\"".formatted(attribute));
			return;
		}
		check(faults.on(attribute, text), text);
	}

	/**
	 * Checks a destination.
	 * @param faults the attribute's faults
	 * @param text the destination
	 */
	public void check(AttributeFaults faults, String text) {
		if (TemplateReference.isOpaque(text)) {
			return;
		}
		Arn arn = Arn.parse(TemplateVariables.sample(text));
		Arn queue = Arn.ofQueueUrl(text);
		if (queue != null) {
			faults.add("it is the queue's URL, not its ARN", "Write " + queue);
		}
		else if (arn == null) {
			faults.add("it is neither an ARN nor a template reference", "Write " + this.form);
		}
		else if (!this.services.contains(arn.service())) {
			faults.add("AWS does not deliver to %s".formatted(arn.service()), "Write " + this.form);
		}
		else if (!arn.resource().startsWith(PREFIXES.getOrDefault(arn.service(), ""))) {
			faults.add("AWS delivers only to ARNs of %s whose resource begins with %s".formatted(arn.service(),
					PREFIXES.get(arn.service())), "Write " + this.form);
		}
		else if (arn.service().equals("s3") && arn.resource().contains("/")) {
			faults.add("it is the ARN of objects, not of a bucket", "Write arn:%s:s3:::%s".formatted(arn.partition(),
					arn.resource().substring(0, arn.resource().indexOf('/'))));
		}
		else if (arn.resource().endsWith(".fifo")) {
			faults.add("AWS delivers to standard queues and topics, not to FIFO ones", "Write " + this.form);
		}
	}

}
