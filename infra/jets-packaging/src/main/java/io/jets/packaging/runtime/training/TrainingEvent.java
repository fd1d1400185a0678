package io.jets.packaging.runtime.training;

/**
 * An event of a training.
 *
 * @param name its name in messages
 * @param job the job that receives it, {@code <bean name>-<method name>}, or
 * {@link #FUNCTION} if no job is called
 * @param payload the event, JSON
 */
record TrainingEvent(String name, String job, byte[] payload) {

	/**
	 * The name of the function.
	 */
	static final String FUNCTION = "training";

	/**
	 * The event that no job receives: the runtime interface client loads what it needs
	 * for an invocation.
	 */
	static final TrainingEvent NO_JOB = new TrainingEvent("", FUNCTION, new byte[] { '{', '}' });

}
