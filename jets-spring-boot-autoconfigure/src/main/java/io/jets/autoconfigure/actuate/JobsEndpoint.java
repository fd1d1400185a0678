package io.jets.autoconfigure.actuate;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jets.autoconfigure.actuate.JobActivity.JobRun;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The endpoint {@code jobs}: the jobs of the application with their triggers and, where
 * they fire, their next fire times and last runs. Firing a job is a write operation,
 * which {@code management.endpoint.jobs.access=unrestricted} allows.
 */
@Endpoint(id = "jobs", defaultAccess = Access.READ_ONLY)
public final class JobsEndpoint {

	private final JobRegistry jobs;

	private final @Nullable JobActivity activity;

	/**
	 * Creates an endpoint.
	 * @param jobs the jobs
	 * @param activity what happens to them, {@code null} if they do not fire in this
	 * application
	 */
	public JobsEndpoint(JobRegistry jobs, @Nullable JobActivity activity) {
		this.jobs = jobs;
		this.activity = activity;
	}

	/**
	 * Returns all jobs, each with its last run.
	 * @return the jobs by name
	 */
	@ReadOperation
	public JobsDescriptor jobs() {
		Map<String, JobDescriptor> descriptors = new LinkedHashMap<>();
		this.jobs.jobs().forEach((job) -> descriptors.put(job.name(), describe(job, 1)));
		return new JobsDescriptor(descriptors);
	}

	/**
	 * Returns a job with its last runs.
	 * @param name the name of the job
	 * @return the job, {@code null} if there is none with that name
	 */
	@ReadOperation
	public @Nullable JobDescriptor job(@Selector String name) {
		JobMethod job = this.jobs.find(name);
		return (job != null) ? describe(job, Integer.MAX_VALUE) : null;
	}

	/**
	 * Fires a job without waiting for its end.
	 * @param name the name of the job
	 * @param event the event, JSON; {@code null} to fire the schedule of the job
	 * @throws InvalidEndpointRequestException if there is no such job, if jobs do not
	 * fire in this application, or if there is no event and the job has no schedule or
	 * several
	 */
	@WriteOperation
	public void fire(@Selector String name, @Nullable String event) {
		if (this.jobs.find(name) == null) {
			throw new InvalidEndpointRequestException("There is no job " + name, "There is no job " + name);
		}
		if (this.activity == null) {
			throw new InvalidEndpointRequestException("Jobs do not fire in this application",
					"Jobs do not fire in this application, because it has no local engine");
		}
		try {
			this.activity.fire(name, event);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidEndpointRequestException(String.valueOf(ex.getMessage()), String.valueOf(ex.getMessage()));
		}
	}

	private JobDescriptor describe(JobMethod job, int runs) {
		List<TriggerDescriptor> triggers = new ArrayList<>();
		for (int i = 0; i < job.triggers().size(); i++) {
			Trigger trigger = job.triggers().get(i);
			triggers.add(new TriggerDescriptor(trigger.annotation(), trigger.describe(),
					(this.activity != null) ? this.activity.nextFireTime(job.name(), i) : null));
		}
		List<JobRun> last = (this.activity != null) ? this.activity.lastRuns(job.name()) : List.of();
		return new JobDescriptor(job.location(), triggers, last.stream().limit(runs).toList());
	}

	/**
	 * The jobs of an application.
	 *
	 * @param jobs the jobs by name
	 */
	public record JobsDescriptor(Map<String, JobDescriptor> jobs) {

	}

	/**
	 * A job.
	 *
	 * @param location the method, {@code <class>#<method>}
	 * @param triggers its triggers, in the order of the source
	 * @param runs its last runs, newest first
	 */
	public record JobDescriptor(String location, List<TriggerDescriptor> triggers, List<JobRun> runs) {

	}

	/**
	 * A trigger.
	 *
	 * @param annotation the annotation, for instance {@code @Rate}
	 * @param description the trigger in a few words
	 * @param next when it next fires by the clock, {@code null} if it does not
	 */
	public record TriggerDescriptor(String annotation, String description, @Nullable ZonedDateTime next) {

	}

}
