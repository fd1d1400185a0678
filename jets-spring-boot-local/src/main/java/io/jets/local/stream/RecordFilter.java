package io.jets.local.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.jets.job.DynamoDbStreamTrigger;
import software.amazon.event.ruler.Machine;

/**
 * Which records a trigger takes: the kinds of changes it names, of these what one of its
 * filters matches. One machine per filter: a shared one can take minutes to compile.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html">Event filtering
 * with DynamoDB</a>
 */
final class RecordFilter {

	private static final String RULE = "filter";

	private final DynamoDbStreamTrigger trigger;

	private final List<Machine> machines = new ArrayList<>();

	/**
	 * Create a filter.
	 * @param trigger the trigger
	 * @throws IllegalArgumentException if one of its filter patterns is none
	 */
	RecordFilter(DynamoDbStreamTrigger trigger) {
		this.trigger = trigger;
		for (String pattern : trigger.filters()) {
			Machine machine = Machine.builder().build();
			try {
				machine.addRule(RULE, pattern);
			}
			catch (IOException ex) {
				throw new IllegalArgumentException("'" + pattern + "' is no filter pattern: " + ex.getMessage(), ex);
			}
			this.machines.add(machine);
		}
	}

	boolean matches(String eventName, byte[] json) {
		if (!this.trigger.asksFor(eventName)) {
			return false;
		}
		if (this.machines.isEmpty()) {
			return true;
		}
		String record = new String(json, StandardCharsets.UTF_8);
		return this.machines.stream().anyMatch((machine) -> matches(machine, record));
	}

	private static boolean matches(Machine machine, String record) {
		try {
			return !machine.rulesForJSONEvent(record).isEmpty();
		}
		catch (Exception ex) {
			throw new IllegalStateException("A filter pattern failed", ex);
		}
	}

}
