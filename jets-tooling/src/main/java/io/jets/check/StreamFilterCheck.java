package io.jets.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.annotation.OperationType;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.pattern.PatternMatcher;
import io.jets.check.JsonValue.JsonArray;
import io.jets.check.JsonValue.JsonObject;
import io.jets.check.JsonValue.JsonScalar;
import io.jets.check.JsonValue.Member;

/**
 * Checks the filters of streams: by AWS's own compiler, and for what it does not know.
 * Their length is counted without white space between tokens and, where {@code on} is
 * given, with the {@code eventName} that it adds to each.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html">Event filtering
 * with DynamoDB</a>
 */
public final class StreamFilterCheck implements JobCheck {

	private static final String ATTRIBUTE = "filter";

	private static final String EVENT_NAME = "eventName";

	private static final int MAXIMUM_FILTERS = 5;

	private static final int MAXIMUM_LENGTH = 4096;

	private static final String EXAMPLE = "{\"dynamodb\": {\"NewImage\": {\"state\": {\"S\": [\"open\"]}}}}";

	private final PatternGrammar grammar = new PatternGrammar(true);

	private final StreamRecordFields fields = new StreamRecordFields();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		for (JobMethod job : jobs) {
			job.triggers(DynamoDbStreamTrigger.class)
				.forEach((trigger) -> check(trigger, new TriggerFaults(job, trigger, found)));
		}
		return found;
	}

	private void check(DynamoDbStreamTrigger trigger, TriggerFaults faults) {
		if (trigger.filters().size() > MAXIMUM_FILTERS) {
			faults.on(ATTRIBUTE, trigger.filters().size() + " filters")
				.add("AWS takes %d filters per stream trigger".formatted(MAXIMUM_FILTERS),
						"List alternatives of one field in one filter, or decide in the method");
		}
		for (String filter : trigger.filters()) {
			check(filter, trigger.on(), faults.on(ATTRIBUTE, filter));
		}
	}

	private void check(String text, Set<OperationType> on, AttributeFaults faults) {
		int before = faults.found().size();
		JsonObject filter = this.grammar.read(text, EXAMPLE, faults);
		if (filter == null) {
			return;
		}
		boolean valid = faults.found().size() == before;
		this.fields.check(filter, faults);
		int length = filter.text().length() + (on.isEmpty() ? 0 : (eventNames(on) + ",").length());
		if (length > MAXIMUM_LENGTH) {
			faults.add("it has %d characters, AWS takes %d".formatted(length, MAXIMUM_LENGTH),
					"Shorten it, or decide in the method");
		}
		if (valid) {
			filter.members()
				.stream()
				.filter((member) -> member.key().equals(EVENT_NAME))
				.forEach((member) -> checkEventName(member, on, faults));
		}
	}

	private static void checkEventName(Member member, Set<OperationType> on, AttributeFaults faults) {
		String pattern = "{\"%s\":%s}".formatted(EVENT_NAME, member.value().text());
		if (passing(pattern, EnumSet.allOf(OperationType.class)).isEmpty()) {
			faults.add("no record has an eventName of %s (%s)".formatted(member.value().text(), member.position()),
					action(meant(member.value())));
		}
		else if (!on.isEmpty() && passing(pattern, on).isEmpty()) {
			faults.add("%s passes nothing of %s".formatted(pattern, on(on)),
					"Leave eventName out of the filter; on says it");
		}
	}

	private static Set<OperationType> passing(String pattern, Set<OperationType> types) {
		PatternMatcher matcher = new PatternMatcher(pattern);
		return types.stream()
			.filter((type) -> matcher.matches("{\"%s\":\"%s\"}".formatted(EVENT_NAME, type)))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(OperationType.class)));
	}

	private static Set<OperationType> meant(JsonValue value) {
		Set<OperationType> meant = EnumSet.noneOf(OperationType.class);
		if (value instanceof JsonArray array) {
			for (JsonValue item : array.items()) {
				for (OperationType type : OperationType.values()) {
					if (item instanceof JsonScalar scalar && type.name().equalsIgnoreCase(scalar.string())) {
						meant.add(type);
					}
				}
			}
		}
		return meant;
	}

	private static String action(Set<OperationType> meant) {
		return meant.isEmpty() ? "Write INSERT, MODIFY or REMOVE"
				: "Leave eventName out of the filter and write " + on(meant);
	}

	private static String on(Set<OperationType> types) {
		String names = types.stream().map(Enum::name).collect(Collectors.joining(", "));
		return (types.size() == 1) ? "on = " + names : "on = { %s }".formatted(names);
	}

	private static String eventNames(Set<OperationType> types) {
		return types.stream()
			.map((type) -> "\"" + type + "\"")
			.collect(Collectors.joining(",", "\"" + EVENT_NAME + "\":[", "]"));
	}

}
