package io.jets.local;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.jets.autoconfigure.actuate.JobActivity;
import io.jets.job.ScheduleTrigger;
import io.jets.local.engine.JobEngine;
import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunError;
import io.jets.local.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What happens to jobs that fire locally.
 */
final class LocalJobActivity implements JobActivity {

	private final LocalEngine engine;

	private final Journal journal;

	LocalJobActivity(LocalEngine engine, Journal journal) {
		this.engine = engine;
		this.journal = journal;
	}

	@Override
	public @Nullable ZonedDateTime nextFireTime(String job, int trigger) {
		JobEngine running = this.engine.engine();
		return (running.job(job).triggers().get(trigger) instanceof ScheduleTrigger schedule)
				? running.nextFireTime(schedule) : null;
	}

	@Override
	public List<JobRun> lastRuns(String job) {
		return this.journal.all()
			.entries()
			.stream()
			.filter(Run.class::isInstance)
			.map(Run.class::cast)
			.filter((run) -> run.job().equals(job))
			.sorted(Comparator.comparingLong(Run::number).reversed())
			.map(LocalJobActivity::describe)
			.toList();
	}

	private static JobRun describe(Run run) {
		RunError error = run.result().error();
		return new JobRun(run.requestId(), run.cause().trigger(), run.started(), run.result().outcome().name(),
				run.result().duration(), (error != null) ? error.text().lines().findFirst().orElse("") : null);
	}

	@Override
	public void fire(String job, @Nullable String event) {
		JobEngine running = this.engine.engine();
		if (event != null) {
			running.invokeAsync(running.job(job), event.getBytes(StandardCharsets.UTF_8), Origin.CLIENT);
			return;
		}
		running.fire(onlySchedule(running, job), Origin.CLIENT);
	}

	private static Schedule onlySchedule(JobEngine running, String job) {
		List<Schedule> schedules = running.schedules()
			.stream()
			.filter((candidate) -> candidate.job().name().equals(job))
			.toList();
		if (schedules.isEmpty()) {
			throw new IllegalArgumentException(job + " has no schedule to fire: send an event");
		}
		if (schedules.size() > 1) {
			throw new IllegalArgumentException(job + " has several schedules: "
					+ schedules.stream().map(LocalJobActivity::describe).collect(Collectors.joining(", "))
					+ ". Fire one of them in the console, or send an event");
		}
		return schedules.get(0);
	}

	private static String describe(Schedule schedule) {
		return schedule.name() + " (" + schedule.trigger().expression() + ")";
	}

}
