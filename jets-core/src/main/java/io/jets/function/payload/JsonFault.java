package io.jets.function.payload;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Says what Jackson could not read without what stood there, which Jackson's own messages
 * hold.
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
					? found + " is missing or null, and " + mismatch.getTargetType().getName() + " is needed"
					: found + " is not a " + mismatch.getTargetType().getName();
		}
		if (ex instanceof DatabindException mapping) {
			String path = mapping.getPathReference();
			return (path.isEmpty() ? "it" : path) + " cannot be made into its type";
		}
		return "it is not well-formed JSON";
	}

	/**
	 * Whether a primitive has no value, for which Jackson has no exception of its own.
	 * @param ex what Jackson threw
	 * @return whether it is missing or null
	 */
	public static boolean isMissing(MismatchedInputException ex) {
		return ex.getOriginalMessage().startsWith("Cannot map `null`");
	}

	private static String where(JacksonException ex) {
		TokenStreamLocation location = ex.getLocation();
		return (location != null) ? " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")" : "";
	}

}
