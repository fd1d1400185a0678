package io.jets.check.value;

import java.util.List;

import io.jets.job.fault.Fault;
import io.jets.job.fault.Origins;

/**
 * Adds the faults of the attributes of a trigger, of a function's settings or of a
 * policy.
 *
 * @param origins where the attributes were written
 * @param found the list to which faults are added
 */
public record SettingFaults(Origins origins, List<Fault> found) {

	/**
	 * Returns the faults of an attribute.
	 * @param attribute the attribute
	 * @param value its text, {@code ""} if it has none
	 * @return the faults
	 */
	public AttributeFaults on(String attribute, String value) {
		return new AttributeFaults(this.origins.get(attribute), value, this.found);
	}

	/**
	 * Returns the faults of an element of a list, or of a key of entries.
	 * @param attribute the attribute
	 * @param element the element or the key
	 * @return the faults
	 */
	public AttributeFaults onElement(String attribute, String element) {
		return new AttributeFaults(this.origins.get(attribute, element), element, this.found);
	}

	/**
	 * Returns the faults of a part of a policy's statement.
	 * @param value the text
	 * @param path the statement, and which part of it
	 * @return the faults
	 */
	public AttributeFaults onPart(String value, Object... path) {
		return new AttributeFaults(this.origins.get(path), value, this.found);
	}

}
