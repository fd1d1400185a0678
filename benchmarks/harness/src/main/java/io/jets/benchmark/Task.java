package io.jets.benchmark;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tasks of the harness.
 */
enum Task {

	/** Measures the plan and writes the results. */
	MEASURE,

	/** Writes the tables and the picture from earlier results. */
	REPORT,

	/** Prints the projects that must be built before the plan can be measured. */
	PROJECTS;

	static Task of(CommandLine line) {
		return Stream.of(values())
			.filter((task) -> task.flag().filter(line::has).isPresent())
			.findFirst()
			.orElse(MEASURE);
	}

	/**
	 * Returns the flag that selects the task.
	 */
	Optional<String> flag() {
		return (this == MEASURE) ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
	}

}
