package io.jets.job.fault;

/**
 * An error, or a probable one, in how a job is written.
 *
 * @param origin where it was written
 * @param value the text that is wrong; {@code ""} if none was written
 * @param problem the rule that it breaks, a clause
 * @param action what to write instead, a sentence without its full stop, so that the text
 * can be pasted
 * @param severity whether it is an error or a warning
 */
public record Fault(Origin origin, String value, String problem, String action, Severity severity) {

	/**
	 * Creates an error.
	 * @param origin where it was written
	 * @param value the text that is wrong; {@code ""} if none was written
	 * @param problem the rule that it breaks
	 * @param action what to write instead
	 */
	public Fault(Origin origin, String value, String problem, String action) {
		this(origin, value, problem, action, Severity.ERROR);
	}

	/**
	 * Creates an error at a place of which only the names are known.
	 * @param location {@code <class>#<method>}, the class alone, or a property's name
	 * @param annotation the annotation, for instance {@code @Rate}; {@code ""} if the
	 * fault is in the method itself
	 * @param attribute the annotation's attribute; {@code ""} if the fault is in none
	 * @param value the text that is wrong; {@code ""} if none was written
	 * @param problem the rule that it breaks
	 * @param action what to write instead
	 */
	public Fault(String location, String annotation, String attribute, String value, String problem, String action) {
		this(new Origin(location, annotation, attribute), value, problem, action);
	}

	/**
	 * Creates a warning.
	 * @param origin where it was written
	 * @param value the text that is probably not meant; {@code ""} if none was written
	 * @param problem what is wrong with it
	 * @param action what to write instead
	 * @return the warning
	 */
	public static Fault warning(Origin origin, String value, String problem, String action) {
		return new Fault(origin, value, problem, action, Severity.WARNING);
	}

	/**
	 * Returns whether this is an error and not a warning.
	 * @return {@code true} if it is
	 */
	public boolean isError() {
		return this.severity == Severity.ERROR;
	}

	/**
	 * Returns the class and method, the class, or the property.
	 * @return for instance {@code ClerkJob#file}
	 */
	public String location() {
		return this.origin.location();
	}

	/**
	 * Returns the annotation.
	 * @return for instance {@code @Rate}, or {@code ""}
	 */
	public String annotation() {
		return this.origin.annotation();
	}

	/**
	 * Returns the annotation's attribute.
	 * @return the attribute, or {@code ""}
	 */
	public String attribute() {
		return this.origin.attribute();
	}

}
