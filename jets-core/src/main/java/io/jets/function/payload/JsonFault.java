package io.jets.function.payload;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Describes what Jackson could not read. Jackson's own messages are not used, because
 * they contain values of the event.
 */
public final class JsonFault {

	private JsonFault() {
	}

	static String describe(JacksonException ex) {
		return what(ex) + where(ex);
	}

	private static String what(JacksonException ex) {
		if (ex instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
			String path = mismatch.getPathReference();
			String found = path.isEmpty() ? "it" : path;
			return isMissing(mismatch)
					? found + " is missing or null, but must be a " + mismatch.getTargetType().getName()
					: found + " is not a " + mismatch.getTargetType().getName();
		}
		if (ex instanceof DatabindException mapping) {
			String path = mapping.getPathReference();
			return (path.isEmpty() ? "it" : path) + " cannot be converted to its type";
		}
		return "it is not well-formed JSON";
	}

	/**
	 * Returns whether a required value is missing, for which Jackson has no exception
	 * type.
	 * @param ex Jackson's exception
	 * @return {@code true} if the value is missing or null
	 */
	public static boolean isMissing(MismatchedInputException ex) {
		return ex.getOriginalMessage().startsWith("Cannot map `null`");
	}

	private static String where(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		return (location != null) ? " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")" : "";
	}

}
