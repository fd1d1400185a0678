package io.jets.check;

import java.util.List;

import io.jets.job.Fault;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;

/**
 * Gathers the faults of one trigger.
 *
 * @param job the job
 * @param trigger the trigger
 * @param found where the faults go
 */
record TriggerFaults(JobMethod job, Trigger trigger, List<Fault> found) implements SettingFaults {

	@Override
	public AttributeFaults on(String attribute, String value) {
		return new AttributeFaults(this.job.location(), this.trigger.annotation(), attribute, value, this.found);
	}

}
