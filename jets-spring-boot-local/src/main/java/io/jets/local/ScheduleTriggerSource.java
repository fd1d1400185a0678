package io.jets.local;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import io.jets.job.JobRegistry;
import io.jets.job.ScheduleTrigger;
import io.jets.job.Trigger;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.schedule.JobScheduler;
import io.jets.local.time.TimeSource;
import org.jspecify.annotations.Nullable;

/**
 * Invokes jobs at the times of their schedules.
 */
final class ScheduleTriggerSource implements TriggerSource {

	private final JobRegistry registry;

	private final LocalAccount account;

	private final JobInvoker invoker;

	private final TimeSource time;

	private @Nullable JobScheduler scheduler;

	ScheduleTriggerSource(JobRegistry registry, LocalAccount account, JobInvoker invoker, TimeSource time) {
		this.registry = registry;
		this.account = account;
		this.invoker = invoker;
		this.time = time;
	}

	@Override
	public void start() {
		this.scheduler = new JobScheduler(this.registry.jobs(), this.account, this.invoker, this.time);
		this.scheduler.start();
	}

	@Override
	public void stop() {
		if (this.scheduler != null) {
			this.scheduler.close();
		}
	}

	@Override
	public @Nullable ZonedDateTime nextFireTime(Trigger trigger) {
		return (this.scheduler != null && trigger instanceof ScheduleTrigger schedule)
				? this.scheduler.nextFireTime(schedule) : null;
	}

	@Override
	public @Nullable String obstacle(Trigger trigger) {
		return trigger.neverFires(this.time.clock().instant().atZone(ZoneOffset.UTC)) ? "never" : null;
	}

}
