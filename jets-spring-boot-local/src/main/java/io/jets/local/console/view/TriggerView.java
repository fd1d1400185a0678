package io.jets.local.console.view;

import java.util.List;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.EventPatternTrigger;
import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a job.
 *
 * @param kind {@code stream}, {@code pattern} or {@code schedule}
 * @param annotation the annotation that declares it, for instance {@code @Rate}
 * @param text the trigger in a few words
 * @param channel the table of a stream or the bus of a pattern, {@code null} for a
 * schedule
 * @param enabled whether it is declared as enabled
 * @param patterns the event pattern, or the filters of the stream; empty for all events
 */
public record TriggerView(String kind, String annotation, String text, @Nullable String channel, boolean enabled,
		List<String> patterns) {

	static TriggerView of(Trigger trigger) {
		if (trigger instanceof DynamoDbStreamTrigger stream) {
			return new TriggerView("stream", trigger.annotation(), trigger.describe(), stream.tableName(),
					stream.enabled(), stream.filters());
		}
		if (trigger instanceof EventPatternTrigger pattern) {
			return new TriggerView("pattern", trigger.annotation(), trigger.describe(), pattern.rule().bus(),
					pattern.rule().enabled(), List.of(pattern.pattern()));
		}
		boolean enabled = !(trigger instanceof ScheduleTrigger schedule) || schedule.rule().enabled();
		return new TriggerView("schedule", trigger.annotation(), trigger.describe(), null, enabled, List.of());
	}

}
