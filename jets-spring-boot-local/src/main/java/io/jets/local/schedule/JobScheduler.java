package io.jets.local.schedule;

import java.time.Clock;
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
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Fires jobs by their rates and crons. A rate first fires one period after this was
 * created. Times that pass while the machine sleeps, or that a clock set forward skips,
 * fire once, with the latest of them; after a clock was set back, nothing fires twice.
 */
public final class JobScheduler implements AutoCloseable {

	private static final Log log = LogFactory.getLog(JobScheduler.class);

	/**
	 * A timer's own clock stands still while a machine sleeps and does not see the
	 * system's clock being set, so look at that one often.
	 */
	private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

	private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

	private final List<Schedule> schedules = new ArrayList<>();

	private final JobInvoker invoker;

	private final Clock clock;

	private final Timer timer;

	/**
	 * Create a scheduler.
	 * @param jobs the jobs, those without a schedule among them
	 * @param account what events name
	 * @param invoker runs the jobs
	 * @param clock the time
	 */
	public JobScheduler(List<JobMethod> jobs, LocalAccount account, JobInvoker invoker, Clock clock) {
		this(jobs, account, invoker, clock, new ThreadTimer());
	}

	JobScheduler(List<JobMethod> jobs, LocalAccount account, JobInvoker invoker, Clock clock, Timer timer) {
		this.invoker = invoker;
		this.clock = clock;
		this.timer = timer;
		Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
		for (JobMethod job : jobs) {
			List<ScheduleTrigger> triggers = job.triggers(ScheduleTrigger.class).toList();
			for (int i = 0; i < triggers.size(); i++) {
				ScheduleTrigger trigger = triggers.get(i);
				String name = trigger.rule().name();
				if (trigger.rule().enabled()) {
					this.schedules.add(new Schedule(job, trigger,
							(name != null) ? name : job.name() + "-schedule-" + (i + 1), account, now));
				}
			}
		}
	}

	/**
	 * Begin to fire.
	 */
	public void start() {
		tick();
	}

	/**
	 * When a schedule fires next.
	 * @param trigger the schedule of one of the jobs
	 * @return the time, in the schedule's zone, or {@code null} if it does not fire
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

	private void tick() {
		Instant now = this.clock.instant();
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
			this.timer.runAfter(this::tick, (wait.compareTo(SHORTEST_WAIT) < 0) ? SHORTEST_WAIT : wait);
		}
	}

	private void fireIfDue(Schedule schedule, Instant now) {
		try {
			schedule.fireIfDue(now, this.invoker);
		}
		catch (RuntimeException ex) {
			// The other schedules go on
			log.error("Could not fire " + schedule.trigger().expression(), ex);
		}
	}

	@Override
	public void close() {
		this.timer.close();
	}

}
