package io.jets.local;

import java.time.Clock;
import java.time.ZonedDateTime;

import io.jets.job.JobRegistry;
import io.jets.job.ScheduleTrigger;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.schedule.JobScheduler;
import org.jspecify.annotations.Nullable;

/**
 * Fires jobs by the clock.
 */
final class ScheduleSource implements TriggerSource<ScheduleTrigger> {

	private final JobRegistry registry;

	private final LocalAccount account;

	private final JobInvoker invoker;

	private @Nullable JobScheduler scheduler;

	ScheduleSource(JobRegistry registry, LocalAccount account, JobInvoker invoker) {
		this.registry = registry;
		this.account = account;
		this.invoker = invoker;
	}

	@Override
	public Class<ScheduleTrigger> type() {
		return ScheduleTrigger.class;
	}

	@Override
	public void start() {
		this.scheduler = new JobScheduler(this.registry.jobs(), this.account, this.invoker, Clock.systemUTC());
		this.scheduler.start();
	}

	@Override
	public void stop() {
		if (this.scheduler != null) {
			this.scheduler.close();
		}
	}

	@Override
	public @Nullable ZonedDateTime next(ScheduleTrigger trigger) {
		return (this.scheduler != null) ? this.scheduler.nextFireTime(trigger) : null;
	}

}
