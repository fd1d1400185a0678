package io.jets.local.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.jets.job.JobMethod;
import io.jets.job.ScheduleTrigger;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.time.TimeSource;
import io.jets.local.time.Timer;
import io.jets.sam.rule.RuleIds;
import io.jets.sam.template.LogicalIds;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Fires jobs at the times of their rates and crons. A rate first fires one period after
 * the scheduler was created. If several times pass while the machine sleeps or the clock
 * is set forward, the job fires once, for the latest of them. After the clock is set
 * back, no time fires twice.
 */
public final class JobScheduler implements AutoCloseable {

	private static final Log log = LogFactory.getLog(JobScheduler.class);

	/**
	 * The clock of a timer stops while the machine sleeps and ignores changes of the
	 * system clock, so the system clock is checked at this interval.
	 */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

	private final List<Schedule> schedules = new ArrayList<>();

	private final JobInvoker invoker;

	private final TimeSource time;

	private final Journal journal;

	private Timer.@Nullable Task nextTick;

	private boolean started;

	private boolean closed;

	/**
	 * Creates a scheduler.
	 * @param jobs the jobs; those without a schedule are ignored
	 * @param account the region and account that events contain
	 * @param invoker runs the jobs
	 * @param time the time
	 * @param journal records the events
	 */
	public JobScheduler(List<JobMethod> jobs, LocalAccount account, JobInvoker invoker, TimeSource time,
			Journal journal) {
		this.invoker = invoker;
		this.time = time;
		this.journal = journal;
		Instant now = time.now().truncatedTo(ChronoUnit.SECONDS);
		for (JobMethod job : jobs) {
			String function = LogicalIds.of(job);
			int inUtc = 0;
			int inZone = 0;
			for (ScheduleTrigger trigger : job.triggers(ScheduleTrigger.class).toList()) {
				String id = trigger.isSchedulerSchedule() ? RuleIds.ofZonedSchedule(function, ++inZone)
						: RuleIds.ofSchedule(function, ++inUtc);
				this.schedules.add(new Schedule(job, trigger, Objects.requireNonNullElse(trigger.rule().name(), id),
						account, now));
			}
		}
	}

	/**
	 * Returns all schedules.
	 * @return the schedules, disabled ones included
	 */
	public List<Schedule> schedules() {
		return List.copyOf(this.schedules);
	}

	/**
	 * Fires a schedule now, whether it is enabled or not.
	 * @param schedule the schedule
	 * @param origin who fires it
	 * @return the event
	 */
	public ReceivedEvent fire(Schedule schedule, Origin origin) {
		Instant now = this.time.now();
		return schedule.fire(now, now, origin, this.invoker, this.journal);
	}

	/**
	 * Enables or disables a schedule until the application stops.
	 * @param schedule the schedule
	 * @param enabled whether it fires
	 */
	public synchronized void enable(Schedule schedule, boolean enabled) {
		schedule.enable(enabled, this.time.now());
		if (this.started) {
			tick();
		}
	}

	/**
	 * Starts to fire jobs.
	 */
	public synchronized void start() {
		this.started = true;
		tick();
	}

	/**
	 * Returns when a schedule fires next.
	 * @param trigger the schedule of one of the jobs
	 * @return the time in the zone of the schedule, or {@code null} if it does not fire
	 * again, for instance because it is disabled
	 */
	public @Nullable ZonedDateTime nextFireTime(ScheduleTrigger trigger) {
		return this.schedules.stream()
			.filter((schedule) -> schedule.trigger().equals(trigger))
			.map(Schedule::due)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Fires the schedules that are due, for a caller that controls the clock and does not
	 * {@link #start()} the scheduler.
	 */
	public synchronized void fireDue() {
		Instant now = this.time.now();
		this.schedules.forEach((schedule) -> fireIfDue(schedule, now));
	}

	private synchronized void tick() {
		if (this.closed) {
			return;
		}
		if (this.nextTick != null) {
			this.nextTick.cancel();
		}
		Instant now = this.time.now();
		Duration wait = LONGEST_WAIT;
		boolean more = false;
		for (Schedule schedule : this.schedules) {
			fireIfDue(schedule, now);
			ZonedDateTime due = schedule.due();
			if (due != null) {
				more = true;
				Duration untilDue = Duration.between(now, due);
				wait = (untilDue.compareTo(wait) < 0) ? untilDue : wait;
			}
		}
		if (more) {
			this.nextTick = this.time.timer()
				.schedule((wait.compareTo(SHORTEST_WAIT) < 0) ? SHORTEST_WAIT : wait, this::tick);
		}
	}

	private void fireIfDue(Schedule schedule, Instant now) {
		try {
			schedule.fireIfDue(now, this.invoker, this.journal);
		}
		catch (Throwable ex) {
			// This schedule fires when it is due again, and the others continue
			log.error("Failed to fire " + schedule.trigger().expression(), ex);
		}
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		if (this.nextTick != null) {
			this.nextTick.cancel();
		}
	}

}
