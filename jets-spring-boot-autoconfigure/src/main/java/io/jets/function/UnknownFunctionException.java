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
		this("spring.cloud.function.definition = \"" + definition + "\" names " + String.join(", ", unknown)
				+ ", and there is no such function",
				known.isEmpty() ? "The application has no function. Is the class with the job a bean, with @Job?"
						: "Name one of: " + String.join(", ", known) + ".");
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
