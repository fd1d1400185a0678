package io.jets.function.item;

import org.springframework.core.NestedExceptionUtils;

/**
 * Thrown for an item that does not fit the type that a job's method accepts. The message
 * names the attribute and the type, and contains no values.
 */
public final class UnreadableItemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates an exception.
	 * @param message what cannot be read, without values
	 */
	public UnreadableItemException(String message) {
		super(message);
	}

	/**
	 * Returns the class of an exception and where it was thrown. Its message is left out,
	 * because it can contain values of the item.
	 */
	static String origin(Throwable ex) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
		StackTraceElement[] frames = cause.getStackTrace();
		return cause.getClass().getName() + ((frames.length > 0) ? " at " + frames[0] : "");
	}

}
