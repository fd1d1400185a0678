package io.jets.function;

import java.util.List;
import java.util.Set;

/**
 * Thrown if the function definition does not name a known function.
 */
public final class UnknownFunctionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String description;

	private final String action;

	UnknownFunctionException(String definition, List<String> unknown, Set<String> known) {
		this(FunctionDefinition.PROPERTY + " = \"" + definition + "\" names " + String.join(", ", unknown)
				+ ", and there is no such function", nameOneOf(known));
	}

	/**
	 * Does not name the property, because tests name the job themselves.
	 */
	static UnknownFunctionException unknownJob(String name, Set<String> known) {
		return new UnknownFunctionException("There is no job \"" + name + "\"", nameOneOf(known));
	}

	static UnknownFunctionException missing(Set<String> known) {
		return new UnknownFunctionException("SPRING_CLOUD_FUNCTION_DEFINITION, which names the job to run, is not set",
				nameOneOf(known));
	}

	static UnknownFunctionException severalJobs(String definition, Set<String> known) {
		return new UnknownFunctionException(
				FunctionDefinition.PROPERTY + " = \"" + definition + "\" does not name a single job, but "
						+ "io.jets.lambda.JobHandler runs only one",
				nameOneOf(known)
						+ " To compose or route to functions, use Spring Cloud Function's FunctionInvoker as the handler.");
	}

	private static String nameOneOf(Set<String> known) {
		return known.isEmpty()
				? "The application has no function. Check that the class of the job has @Job and is a bean."
				: "Name one of: " + String.join(", ", known) + ".";
	}

	/**
	 * Creates an exception whose message contains the action too, because Lambda shows
	 * only the message.
	 */
	private UnknownFunctionException(String description, String action) {
		super(description + ". " + action);
		this.description = description;
		this.action = action;
	}

	/**
	 * Returns what is wrong.
	 * @return a sentence
	 */
	public String description() {
		return this.description;
	}

	/**
	 * Returns what to do.
	 * @return a sentence
	 */
	public String action() {
		return this.action;
	}

}
