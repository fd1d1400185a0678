package io.jets.check;

import java.util.List;

import io.jets.job.Fault;

/**
 * Gathers the faults of what was written in one attribute.
 *
 * @param location where the job stands
 * @param annotation the annotation
 * @param attribute the attribute
 * @param value what was written, shortened to one line
 * @param found where the faults go
 */
record AttributeFaults(String location, String annotation, String attribute, String value, List<Fault> found) {

	private static final int MAXIMUM_LENGTH = 120;

	AttributeFaults {
		value = shorten(value.strip().replaceAll("\\s+", " "));
	}

	void add(String problem, String action) {
		this.found.add(new Fault(this.location, this.annotation, this.attribute, this.value, problem, action));
	}

	private static String shorten(String text) {
		return (text.length() <= MAXIMUM_LENGTH) ? text : text.substring(0, MAXIMUM_LENGTH - 1) + "…";
	}

}
