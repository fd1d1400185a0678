package io.jets.job.read;

import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one kind of annotation.
 */
interface TriggerReader {

	/**
	 * Make the trigger.
	 * @param attributes what was written, collects faults
	 * @param descriptions numbers rules without a description
	 * @return the trigger or {@code null} if its attributes' faults leave none
	 */
	@Nullable Trigger read(Attributes attributes, RuleDescriptions descriptions);

}
