package io.jets.check.value;

import java.util.List;

import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;

/**
 * Adds the faults of the text of one attribute.
 *
 * @param origin where it was written
 * @param value the text
 * @param found the list to which faults are added
 */
public record AttributeFaults(Origin origin, String value, List<Fault> found) {

	/**
	 * Adds a fault.
	 * @param problem the rule that the text breaks
	 * @param action what to write instead
	 */
	public void add(String problem, String action) {
		this.found.add(new Fault(this.origin, this.value, problem, action));
	}

}
