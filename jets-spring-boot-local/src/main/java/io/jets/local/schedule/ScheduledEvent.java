package io.jets.local.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import io.jets.job.RuleSettings;
import io.jets.job.ScheduleTrigger;
import io.jets.local.bus.EventEnvelope;
import io.jets.local.bus.RuleInput;
import io.jets.local.invoke.LocalAccount;

/**
 * Creates the payload of a scheduled job: the scheduled event of EventBridge for a rule,
 * or the payload that the template defines for EventBridge Scheduler if the schedule has
 * a zone.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-run-lambda-schedule.html">Scheduled
 * rules</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html">Scheduler's
 * context attributes</a>
 */
final class ScheduledEvent {

	private final boolean scheduler;

	private final String arn;

	private final LocalAccount account;

	private final RuleSettings settings;

	private final RuleInput input;

	ScheduledEvent(ScheduleTrigger trigger, String name, LocalAccount account) {
		this.scheduler = trigger.zone() != null;
		this.arn = this.scheduler ? account.arn("scheduler", "schedule/default/" + name)
				: account.arn("events", "rule/" + name);
		this.account = account;
		this.settings = trigger.rule();
		this.input = new RuleInput(trigger.rule());
	}

	/**
	 * Returns the id of the event: that of EventBridge Scheduler is the same at each
	 * delivery, because the template derives it from the schedule and the time.
	 */
	String id(Instant time) {
		return this.scheduler ? this.arn + "@" + time.truncatedTo(ChronoUnit.SECONDS) : UUID.randomUUID().toString();
	}

	byte[] payload(String id, Instant time) {
		if (this.scheduler && this.settings.input() != null) {
			return withContextAttributes(this.settings.input(), time).getBytes(StandardCharsets.UTF_8);
		}
		EventEnvelope event = new EventEnvelope(id, "Scheduled Event", this.scheduler ? "aws.scheduler" : "aws.events",
				time, List.of(this.arn), "{}");
		return this.input.apply(event.toJson(this.account));
	}

	private String withContextAttributes(String text, Instant time) {
		return text.replace("<aws.scheduler.scheduled-time>", time.truncatedTo(ChronoUnit.SECONDS).toString())
			.replace("<aws.scheduler.schedule-arn>", this.arn)
			.replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
			.replace("<aws.scheduler.attempt-number>", "1");
	}

}
