package io.jets.check.idempotency;

import java.util.List;

import io.jets.check.value.AttributeFaults;
import io.jets.check.value.SettingFaults;
import io.jets.function.idempotent.EventKey;
import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import io.jets.job.RuleTrigger;
import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks triggers that replace the event by another input, which has no id. The field
 * that the key names must be the same at each delivery of an event, and another one at
 * each event.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Context
 * attributes of EventBridge Scheduler</a>
 */
final class CustomInputCheck {

	private static final String SCHEDULED_TIME = "<aws.scheduler.scheduled-time>";

	/**
	 * What differs at each attempt of EventBridge Scheduler to deliver an event.
	 */
	private static final List<String> OF_ATTEMPT = List.of("<aws.scheduler.execution-id>",
			"<aws.scheduler.attempt-number>");

	private static final String SAME = "the %s is the same each time, so that all events after the first would be skipped";

	void check(JobMethod job, Idempotency idempotency, SettingFaults faults) {
		for (Trigger trigger : job.triggers()) {
			if (trigger.hasCustomPayload()) {
				AttributeFaults key = faults.on("key", (idempotency.key() != null) ? idempotency.key() : "");
				String input = (trigger instanceof RuleTrigger rule) ? rule.rule().input() : null;
				if (input != null) {
					checkInput((RuleTrigger) trigger, input, idempotency.key(), key);
				}
				else if (idempotency.key() == null) {
					addMissingKey(trigger, key);
				}
			}
		}
	}

	private static void checkInput(RuleTrigger trigger, String input, @Nullable String path, AttributeFaults key) {
		String whole = "input of " + trigger.annotation();
		if (!trigger.isSchedulerSchedule()) {
			key.add(SAME.formatted(whole), "Leave input out, so that the method gets the event with its id");
		}
		else if (!input.contains(SCHEDULED_TIME)) {
			key.add(SAME.formatted(whole),
					"Write a field with \"%s\" in input, and its path as key".formatted(SCHEDULED_TIME));
		}
		else if (path == null) {
			addMissingKey(trigger, key);
		}
		else {
			String problem = problem(input, path, whole);
			if (problem != null) {
				key.add(problem, "Write the path of a field of input that is \"%s\"".formatted(SCHEDULED_TIME));
			}
		}
	}

	private static @Nullable String problem(String input, String path, String whole) {
		JsonNode field;
		try {
			field = EventKey.field(JsonMapper.shared().readTree(input), path);
		}
		catch (JacksonException ex) {
			// RuleCheck reports it
			return null;
		}
		if (field == null) {
			return "the %s has no value at %s".formatted(whole, path);
		}
		String value = field.toString();
		if (OF_ATTEMPT.stream().anyMatch(value::contains)) {
			return "the field %s in the %s differs at each attempt to deliver an event, so that duplicates would run"
				.formatted(path, whole);
		}
		return value.contains(SCHEDULED_TIME) ? null : SAME.formatted("field %s in the %s".formatted(path, whole));
	}

	private static void addMissingKey(Trigger trigger, AttributeFaults key) {
		key.add("%s replaces the event, so that the method gets no id".formatted(trigger.annotation()),
				"Write key = \"<path of a field in what the method gets>\"");
	}

}
