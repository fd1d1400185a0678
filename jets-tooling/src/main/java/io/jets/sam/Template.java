package io.jets.sam;

import java.util.List;

import io.jets.job.fault.Fault;

/**
 * A SAM template.
 *
 * @param text the template as YAML
 * @param warnings the warnings for the author
 */
public record Template(String text, List<Fault> warnings) {

	/**
	 * Creates a template.
	 */
	public Template {
		warnings = List.copyOf(warnings);
	}

}
