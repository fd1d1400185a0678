package io.jets.function;

import java.util.List;
import java.util.Set;

/**
 * A function definition that names a function that does not exist.
 */
public final class UnknownFunctionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String description;

	private final String action;

	UnknownFunctionException(String definition, List<String> unknown, Set<String> known) {
		this(FunctionDefinition.PROPERTY + " = \"" + definition + "\" names " + String.join(", ", unknown)
				+ ", and there is no such function", nameOneOf(known));
	}

	static UnknownFunctionException missing(Set<String> known) {
		return new UnknownFunctionException("SPRING_CLOUD_FUNCTION_DEFINITION, which names the job to run, is not set",
				nameOneOf(known));
	}

	static UnknownFunctionException severalJobs(String definition, Set<String> known) {
		return new UnknownFunctionException(
				FunctionDefinition.PROPERTY + " = \"" + definition + "\" is no single job, and "
						+ "io.jets.lambda.JobHandler runs one",
				nameOneOf(known)
						+ " To compose or route to functions, use Spring Cloud Function's FunctionInvoker as the handler.");
	}

	private static String nameOneOf(Set<String> known) {
		return known.isEmpty() ? "The application has no function. Is the class with the job a bean, with @Job?"
				: "Name one of: " + String.join(", ", known) + ".";
	}

	/**
	 * Lambda shows nothing but the message.
	 */
	private UnknownFunctionException(String description, String action) {
		super(description + ". " + action);
		this.description = description;
		this.action = action;
	}

	/**
	 * What is wrong.
	 * @return a sentence
	 */
	public String description() {
		return this.description;
	}

	/**
	 * What to do.
	 * @return a sentence
	 */
	public String action() {
		return this.action;
	}

}
