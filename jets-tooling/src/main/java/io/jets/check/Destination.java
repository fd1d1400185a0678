package io.jets.check;

import java.util.Map;
import java.util.Set;

import io.jets.reference.TemplateReference;
import org.jspecify.annotations.Nullable;

/**
 * Where AWS puts what it could not deliver: an ARN or a template reference.
 *
 * @param services the services whose ARNs are taken
 * @param form what to write, a noun with an example
 */
record Destination(Set<String> services, String form) {

	private static final String NONE = "none";

	private static final Map<String, String> PREFIXES = Map.of("events", "event-bus/", "lambda", "function:");

	void checkOrNone(SettingFaults faults, String attribute, @Nullable String text) {
		if (text == null || text.equals(NONE)) {
			return;
		}
		if (text.equalsIgnoreCase(NONE)) {
			faults.on(attribute, text)
				.add("the word is written in lower case", "Write %s = \"none\"".formatted(attribute));
			return;
		}
		check(faults.on(attribute, text), text);
	}

	void check(AttributeFaults faults, String text) {
		if (TemplateReference.matches(text)) {
			return;
		}
		Arn arn = Arn.parse(text);
		Arn queue = Arn.ofQueueUrl(text);
		if (queue != null) {
			faults.add("it is the queue's URL, not its ARN", "Write " + queue);
		}
		else if (arn == null) {
			faults.add("it is neither an ARN nor a template reference", "Write " + this.form);
		}
		else if (!this.services.contains(arn.service())) {
			faults.add("AWS puts nothing there: it is an ARN of %s".formatted(arn.service()), "Write " + this.form);
		}
		else if (!arn.resource().startsWith(PREFIXES.getOrDefault(arn.service(), ""))) {
			faults.add("AWS puts nothing there: of %s it takes ARNs that go on with %s".formatted(arn.service(),
					PREFIXES.get(arn.service())), "Write " + this.form);
		}
		else if (arn.resource().endsWith(".fifo")) {
			faults.add("AWS takes standard queues and topics, not FIFO ones", "Write " + this.form);
		}
	}

}
