package io.jets.integration.lambda;

import java.io.IOException;

import io.jets.packaging.jar.JarSettings;

/**
 * How an archive was built. Both ways of packing are covered without running each test on
 * each combination.
 */
enum Archive {

	/** Without Spring AOT, packed into one jar and desugared. */
	NO_AOT(true),

	/**
	 * With Spring AOT, all beans and Spring Boot's start, with the jars and classes as
	 * they are.
	 */
	AOT_FULL(false),

	/**
	 * With Spring AOT, without beans that no job needs and with the tuned start, packed
	 * into one jar and desugared.
	 */
	AOT_LEAN(true);

	private final JarSettings settings;

	Archive(boolean packed) {
		this.settings = new JarSettings(packed, packed);
	}

	/**
	 * Builds the files of a function in this way.
	 * @param task the files of the application and its libraries
	 * @param mainClass the application's main class
	 * @return the files of the archive
	 * @throws IOException if they cannot be written
	 */
	TaskDirectory build(TaskDirectory task, String mainClass) throws IOException {
		task.removeAheadOfTimeOutput();
		if (this != NO_AOT) {
			new AheadOfTimeBuild(task).run(mainClass, "-Djets.lean=" + (this == AOT_LEAN),
					"-Djets.start=" + ((this == AOT_LEAN) ? "tuned" : "full"));
		}
		return task.packed(this.settings);
	}

}
