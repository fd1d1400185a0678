package io.jets.integration.lambda;

import java.io.IOException;

/**
 * How an archive was built.
 */
enum Archive {

	/** Without Spring AOT. */
	NO_AOT,

	/** With Spring AOT and all beans. */
	AOT_FULL,

	/** With Spring AOT, without beans that no job needs. */
	AOT_LEAN;

	/**
	 * Builds the files of a function in this way.
	 * @param task the files of the application and its libraries
	 * @param mainClass the application's main class
	 * @return the same files
	 * @throws IOException if they cannot be written
	 */
	TaskDirectory build(TaskDirectory task, String mainClass) throws IOException {
		task.removeAheadOfTimeOutput();
		if (this != NO_AOT) {
			new AheadOfTimeBuild(task).run(mainClass, "-Djets.lean=" + (this == AOT_LEAN));
		}
		return task;
	}

}
