package io.jets.job.read;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.jets.job.EventPatternTrigger;
import io.jets.job.RuleSettings;
import io.jets.job.RuleState;
import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import io.jets.job.schedule.ScheduleExpression;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@link io.jets.annotation.EventRule @EventRule}.
 */
final class EventRuleReader implements TriggerReader {

	private final EventPatternReader patterns;

	EventRuleReader(EventPatternReader patterns) {
		this.patterns = patterns;
	}

	@Override
	public @Nullable Trigger read(Attributes attributes, RuleDescriptions descriptions) {
		RuleSettings rule = new RuleSettings(descriptions.describe(attributes.text("description")),
				attributes.text("name"), attributes.oneOf("state", RuleState.class), attributes.text("bus"),
				attributes.text("input"), attributes.text("inputPath"), attributes.integer("maximumRetryAttempts"),
				attributes.duration("maximumEventAge"), attributes.text("deadLetterQueue"));
		String pattern = attributes.textOr("pattern", EventPatternReader.UNREADABLE);
		String resource = attributes.textOr("resource", EventPatternReader.UNREADABLE);
		String schedule = attributes.textOr("schedule", EventPatternReader.UNREADABLE);
		List<String> given = Stream.of(pattern, resource, schedule).filter(Objects::nonNull).toList();
		if (given.size() != 1) {
			attributes.fault("", "",
					given.isEmpty() ? "a rule needs a pattern or a schedule, and has neither"
							: "a rule has a pattern or a schedule, and this one has more than one of them",
					"Give exactly one of pattern, resource and schedule; repeat @EventRule for a second rule");
			return null;
		}
		if (given.contains(EventPatternReader.UNREADABLE)) {
			return null;
		}
		if (schedule != null) {
			ScheduleExpression expression = ScheduleReader.expression(attributes, "schedule", schedule,
					ScheduleExpression::parse);
			return new ScheduleTrigger(attributes.annotation(), expression, null, rule);
		}
		String text = (pattern != null) ? pattern : this.patterns.resourceText(attributes, resource);
		return (text != null) ? new EventPatternTrigger(attributes.annotation(), text, resource, rule) : null;
	}

}
