package io.jets.job.read.trigger;

import io.jets.job.read.attribute.ResolvedAttributes;
import io.jets.job.Trigger;

/**
 * Reads the triggers of one annotation type.
 */
public interface TriggerReader {

	/**
	 * Reads a trigger.
	 * @param attributes the annotation's attributes, which collect faults
	 * @param descriptions describes rules without a description
	 * @return the trigger; if its attributes have faults, as much of it as can be read,
	 * so that the rest is still checked
	 */
	Trigger read(ResolvedAttributes attributes, RuleDescriptions descriptions);

}
