package io.jets.function.json;

import java.util.Arrays;
import java.util.List;

import org.springframework.core.NestedExceptionUtils;

/**
 * Finds the code that threw an exception.
 */
public final class CodeOrigin {

	private static final List<String> LIBRARIES = List.of("java.", "javax.", "jdk.", "sun.", "kotlin.",
			"tools.jackson.", "com.fasterxml.jackson.");

	private CodeOrigin() {
	}

	/**
	 * Returns the class of an exception's root cause and the first line of other code
	 * than the JDK's and Jackson's that threw it. Its message is left out, because it can
	 * contain values of the event.
	 * @param ex the exception
	 * @return for instance
	 * {@code java.lang.IllegalStateException at app.Order.<init>(Order.java:7)}
	 */
	public static String of(Throwable ex) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
		StackTraceElement[] frames = cause.getStackTrace();
		return cause.getClass().getName() + Arrays.stream(frames)
			.filter((frame) -> LIBRARIES.stream().noneMatch(frame.getClassName()::startsWith))
			.findFirst()
			.or(() -> Arrays.stream(frames).findFirst())
			.map((frame) -> " at " + frame)
			.orElse("");
	}

}
