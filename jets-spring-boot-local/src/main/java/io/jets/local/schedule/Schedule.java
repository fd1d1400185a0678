package io.jets.local.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

import io.jets.job.JobMethod;
import io.jets.job.ScheduleTrigger;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of a job and the time when it is due. Each time is computed from the
 * previous time, not from when the job fired, so that times do not drift.
 */
final class Schedule {

	private static final ZoneId UTC = ZoneId.of("UTC");

	private final JobMethod job;

	private final ScheduleTrigger trigger;

	private final ScheduledEvent event;

	private volatile @Nullable ZonedDateTime due;

	Schedule(JobMethod job, ScheduleTrigger trigger, String name, LocalAccount account, Instant now) {
		this.job = job;
		this.trigger = trigger;
		this.event = new ScheduledEvent(trigger, name, account);
		ZoneId zone = (trigger.zone() != null) ? trigger.zone() : UTC;
		this.due = trigger.expression().next(now.atZone(zone));
	}

	ScheduleTrigger trigger() {
		return this.trigger;
	}

	@Nullable ZonedDateTime due() {
		return this.due;
	}

	/**
	 * Fires the job if the schedule is due. If several times have passed, for instance
	 * while the machine slept, only the latest counts.
	 * @param now the current time
	 * @param invoker runs the job
	 */
	void fireIfDue(Instant now, JobInvoker invoker) {
		ZonedDateTime time = this.due;
		if (time == null || time.toInstant().isAfter(now)) {
			return;
		}
		ZonedDateTime next = this.trigger.expression().next(time);
		while (next != null && !next.toInstant().isAfter(now)) {
			time = next;
			next = this.trigger.expression().next(time);
		}
		this.due = next;
		String id = UUID.randomUUID().toString();
		InvocationCause cause = new InvocationCause(this.trigger.expression().toString(), "event " + id);
		invoker.invokeAsync(this.job, this.event.payload(id, time.toInstant()), cause);
	}

}
