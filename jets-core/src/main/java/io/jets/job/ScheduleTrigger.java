package io.jets.job;

import java.time.ZoneId;
import java.time.ZonedDateTime;

import io.jets.job.schedule.ScheduleExpression;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or with a zone an EventBridge Scheduler schedule, that fires by the clock.
 *
 * @param annotation the annotation that was written
 * @param expression when it fires
 * @param zone the time zone, {@code null} for a rule in UTC
 * @param rule the rule's settings
 */
public record ScheduleTrigger(String annotation, ScheduleExpression expression, @Nullable ZoneId zone,
		RuleSettings rule) implements Trigger {

	private static final ZoneId UTC = ZoneId.of("UTC");

	@Override
	public String describe() {
		return this.expression + ((this.zone != null) ? " " + this.zone : "")
				+ (this.rule.enabled() ? "" : ", disabled");
	}

	@Override
	public @Nullable ZonedDateTime next(ZonedDateTime now) {
		if (!this.rule.enabled()) {
			return null;
		}
		return this.expression.next(now.withZoneSameInstant((this.zone != null) ? this.zone : UTC));
	}

}
