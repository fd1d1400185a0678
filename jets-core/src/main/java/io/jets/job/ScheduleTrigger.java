package io.jets.job;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.UnaryOperator;

import io.jets.job.fault.Origins;
import io.jets.job.schedule.ScheduleExpression;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or with a time zone an EventBridge Scheduler schedule, that fires by the clock.
 *
 * @param origins where its attributes were written
 * @param expression when it fires
 * @param zone the time zone, {@code null} for a rule in UTC
 * @param rule the rule's settings
 */
public record ScheduleTrigger(Origins origins, ScheduleExpression expression, @Nullable ZoneId zone,
		RuleSettings rule) implements RuleTrigger {

	private static final ZoneId UTC = ZoneId.of("UTC");

	/**
	 * Creates a trigger that was not read from an annotation.
	 * @param annotation the annotation to report
	 * @param expression when it fires
	 * @param zone the time zone, {@code null} for a rule in UTC
	 * @param rule the rule's settings
	 */
	public ScheduleTrigger(String annotation, ScheduleExpression expression, @Nullable ZoneId zone, RuleSettings rule) {
		this(Origins.of(annotation), expression, zone, rule);
	}

	@Override
	public PayloadKind payload() {
		return PayloadKind.SCHEDULED_EVENT;
	}

	@Override
	public boolean isSchedulerSchedule() {
		return this.zone != null;
	}

	@Override
	public ScheduleTrigger withTexts(UnaryOperator<String> change) {
		return new ScheduleTrigger(this.origins, this.expression, this.zone, this.rule.withTexts(change));
	}

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

	@Override
	public boolean neverFires(ZonedDateTime now) {
		return this.rule.enabled() && next(now) == null;
	}

}
