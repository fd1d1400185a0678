package io.jets.check.stream;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.annotation.OperationType;
import io.jets.check.pattern.JsonValue;
import io.jets.check.pattern.JsonValue.JsonArray;
import io.jets.check.pattern.JsonValue.JsonObject;
import io.jets.check.pattern.JsonValue.JsonScalar;
import io.jets.check.pattern.JsonValue.Member;
import io.jets.check.pattern.PatternGrammar;
import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.pattern.PatternMatcher;

/**
 * Checks the filters of streams, with AWS's own compiler and against the structure of
 * records. Their length is counted without white space between tokens and with the
 * {@code eventName} that {@code on} adds to each.
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
				.forEach((trigger) -> trigger.filters()
					.forEach((filter) -> check(filter, trigger.on(),
							new SettingFaults(trigger.origins(), found).onElement(ATTRIBUTE, filter))));
			job.triggers(DynamoDbStreamTrigger.class)
				.collect(Collectors.groupingBy(DynamoDbStreamTrigger::streamKey, LinkedHashMap::new,
						Collectors.toList()))
				.values()
				.forEach((triggers) -> checkNumber(triggers, found));
		}
		return found;
	}

	/**
	 * Checks the number of filters of one stream: a function has one event source mapping
	 * for it, whose filters are those of all its triggers.
	 */
	private void checkNumber(List<DynamoDbStreamTrigger> triggers, List<Fault> found) {
		long filters = triggers.stream()
			.<Object>flatMap((trigger) -> trigger.filters().isEmpty() ? Stream.of(trigger.on())
					: trigger.filters().stream().map((filter) -> List.of(trigger.on(), normalized(filter))))
			.distinct()
			.count();
		boolean all = triggers.stream().anyMatch((trigger) -> trigger.filters().isEmpty() && trigger.on().isEmpty());
		if (filters > MAXIMUM_FILTERS && !all) {
			DynamoDbStreamTrigger last = triggers.get(triggers.size() - 1);
			new SettingFaults(last.origins(), found).on(ATTRIBUTE, filters + " filters")
				.add("AWS accepts %d filters per stream of a function".formatted(MAXIMUM_FILTERS),
						"List alternatives of one field in one filter, or decide in the method");
		}
	}

	/**
	 * Returns a filter without white space between tokens, so that equal filters count
	 * once.
	 */
	private String normalized(String filter) {
		JsonObject read = this.grammar.read(filter, EXAMPLE,
				new AttributeFaults(new Origin("", "", ""), filter, new ArrayList<>()));
		return (read != null) ? read.text() : filter;
	}

	private void check(String text, Set<OperationType> on, AttributeFaults faults) {
		int before = faults.found().size();
		JsonObject filter = this.grammar.read(text, EXAMPLE, faults);
		if (filter == null) {
			return;
		}
		boolean valid = !faults.hasErrors(before);
		this.fields.check(filter, faults);
		int length = filter.text().length() + (on.isEmpty() ? 0 : (eventNames(on) + ",").length());
		if (length > MAXIMUM_LENGTH) {
			faults.add("it has %d characters, AWS accepts %d".formatted(length, MAXIMUM_LENGTH),
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
			String problem = "no record has an eventName of %s (%s)".formatted(member.value().text(),
					member.position());
			if (on.isEmpty()) {
				faults.warn(problem, action(meant(member.value())));
			}
			else {
				faults.add(problem, action(meant(member.value())));
			}
		}
		else if (!on.isEmpty() && passing(pattern, on).isEmpty()) {
			faults.add("%s matches no change of %s".formatted(pattern, on(on)),
					"Leave eventName out of the filter; on selects the changes");
		}
		else if (!on.isEmpty() && member.value() instanceof JsonArray names
				&& !names.items().stream().allMatch(JsonScalar.class::isInstance)) {
			faults.add("its eventName is a match expression, and on already selects the changes",
					"Leave eventName out of the filter");
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
