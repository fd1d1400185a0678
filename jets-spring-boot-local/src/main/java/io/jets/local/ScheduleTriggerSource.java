package io.jets.local;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import io.jets.local.engine.JobEngine;
import io.jets.local.time.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * Invokes jobs at the times of their schedules.
 */
final class ScheduleTriggerSource implements TriggerSource {

	private final TimeSource time;

	private @Nullable JobEngine engine;

	ScheduleTriggerSource(TimeSource time) {
		this.time = time;
	}

	@Override
	public void start(JobEngine jobs) {
		this.engine = jobs;
		jobs.startSchedules();
	}

	@Override
	public @Nullable ZonedDateTime nextFireTime(Trigger trigger) {
		return (this.engine != null && trigger instanceof ScheduleTrigger schedule) ? this.engine.nextFireTime(schedule)
				: null;
	}

	@Override
	public @Nullable String obstacle(Trigger trigger) {
		return trigger.neverFires(this.time.clock().instant().atZone(ZoneOffset.UTC)) ? "never" : null;
	}

}
