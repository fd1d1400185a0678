package io.jets.benchmark;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run of the harness does.
 */
enum Task {

	/** Measures, and writes what comes of it. */
	MEASURE,

	/** Writes tables and picture from earlier results. */
	REPORT,

	/** Prints the projects that have to be built for what would be measured. */
	PROJECTS;

	static Task of(CommandLine line) {
		return Stream.of(values())
			.filter((task) -> task.flag().filter(line::has).isPresent())
			.findFirst()
			.orElse(MEASURE);
	}

	/**
	 * The flag that asks for it.
	 */
	Optional<String> flag() {
		return (this == MEASURE) ? Optional.empty() : Optional.of(name().toLowerCase(Locale.ROOT));
	}

}
