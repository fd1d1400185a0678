package io.jets.local.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.jets.job.JobMethod;
import io.jets.job.ScheduleTrigger;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of a job and the time when it is due. Each time is computed from the
 * previous time, not from when the job fired, so that times do not drift.
 */
public final class Schedule {

	private static final ZoneId UTC = ZoneId.of("UTC");

	private final String name;

	private final JobMethod job;

	private final ScheduleTrigger trigger;

	private final ScheduledEvent event;

	private final ZoneId zone;

	private volatile @Nullable ZonedDateTime due;

	private volatile boolean enabled;

	Schedule(JobMethod job, ScheduleTrigger trigger, String name, LocalAccount account, Instant now) {
		this.name = name;
		this.job = job;
		this.trigger = trigger;
		this.event = new ScheduledEvent(trigger, name, account);
		this.zone = (trigger.zone() != null) ? trigger.zone() : UTC;
		this.enabled = trigger.rule().enabled();
		this.due = this.enabled ? trigger.expression().next(now.atZone(this.zone)) : null;
	}

	/**
	 * Returns the name of the rule or of the schedule.
	 * @return the name of the trigger, otherwise its logical id in the template
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns the job that fires.
	 * @return the job
	 */
	public JobMethod job() {
		return this.job;
	}

	/**
	 * Returns the trigger.
	 * @return the trigger
	 */
	public ScheduleTrigger trigger() {
		return this.trigger;
	}

	/**
	 * Returns when the job fires next.
	 * @return the time in the zone of the schedule, {@code null} if it does not fire
	 */
	public @Nullable ZonedDateTime due() {
		return this.due;
	}

	/**
	 * Returns whether the schedule is enabled now.
	 * @return whether it fires
	 */
	public boolean enabled() {
		return this.enabled;
	}

	/**
	 * Enables or disables the schedule until the application stops. A schedule that is
	 * enabled starts as a new one.
	 */
	void enable(boolean state, Instant now) {
		if (state && !this.enabled) {
			this.due = this.trigger.expression().next(now.truncatedTo(ChronoUnit.SECONDS).atZone(this.zone));
		}
		else if (!state) {
			this.due = null;
		}
		this.enabled = state;
	}

	/**
	 * Fires the job if the schedule is due. If several times have passed, for instance
	 * while the machine slept, only the latest counts.
	 * @param now the current time
	 * @param invoker runs the job
	 * @param journal records the event
	 */
	void fireIfDue(Instant now, JobInvoker invoker, Journal journal) {
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
		fire(time.toInstant(), now, Origin.CLOCK, invoker, journal);
	}

	/**
	 * Fires the job.
	 * @param time the time of the schedule that the event contains
	 * @param now the current time
	 * @param origin who fires it
	 * @param invoker runs the job
	 * @param journal records the event
	 * @return the event
	 */
	ReceivedEvent fire(Instant time, Instant now, Origin origin, JobInvoker invoker, Journal journal) {
		String id = this.event.id(time);
		byte[] payload = this.event.payload(id, time);
		ReceivedEvent received = journal.received((number) -> new ReceivedEvent(number, number,
				ReceivedEvent.Kind.SCHEDULE, id, now, origin, this.name, null, null, Payload.of(payload), List.of()));
		invoker.invokeAsync(this.job, payload, new InvocationCause(this.trigger.expression().toString(),
				"event " + received.id(), List.of(received.number())));
		return received;
	}

}
