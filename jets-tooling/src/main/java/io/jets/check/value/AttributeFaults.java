package io.jets.check.value;

import java.util.List;

import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;

/**
 * Adds the faults of the text of one attribute, which are errors or warnings.
 *
 * @param origin where it was written
 * @param value the text
 * @param found the list to which faults are added
 */
public record AttributeFaults(Origin origin, String value, List<Fault> found) {

	/**
	 * Adds an error.
	 * @param problem the rule that the text breaks
	 * @param action what to write instead
	 */
	public void add(String problem, String action) {
		this.found.add(new Fault(this.origin, this.value, problem, action));
	}

	/**
	 * Adds a warning.
	 * @param problem what is probably not meant
	 * @param action what to write instead
	 */
	public void warn(String problem, String action) {
		this.found.add(Fault.warning(this.origin, this.value, problem, action));
	}

	/**
	 * Returns whether errors, and not only warnings, have been added.
	 * @param from the number of faults after which to look
	 * @return {@code true} if there are errors
	 */
	public boolean hasErrors(int from) {
		return this.found.stream().skip(from).anyMatch(Fault::isError);
	}

}
