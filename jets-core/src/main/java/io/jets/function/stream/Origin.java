package io.jets.function.stream;

import org.springframework.core.NestedExceptionUtils;

/**
 * Where an exception comes from, without its message, which may hold what stood in an
 * item.
 */
final class Origin {

	private Origin() {
	}

	static String of(Throwable ex) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
		StackTraceElement[] frames = cause.getStackTrace();
		return cause.getClass().getName() + ((frames.length > 0) ? " at " + frames[0] : "");
	}

}
