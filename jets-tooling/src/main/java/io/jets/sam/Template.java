package io.jets.sam;

import java.util.List;

/**
 * A SAM template.
 *
 * @param text the template, YAML
 * @param warnings what the author should know, a sentence each
 */
public record Template(String text, List<String> warnings) {

	/**
	 * Create a template.
	 */
	public Template {
		warnings = List.copyOf(warnings);
	}

}
