package io.jets.local.failure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An exception as text, in the form of {@link Throwable#printStackTrace()}, down to the
 * frame of the job's method. Causes are kept; what a cause has in common with the
 * exception around it, and the frames of suppressed exceptions, are left out.
 */
public final class FailureText {

	private static final int LONGEST_TRACE = 30;

	private FailureText() {
	}

	/**
	 * Returns an exception as text.
	 * @param error the exception
	 * @return the exception and its frames, and the same of its causes
	 */
	public static String of(Throwable error) {
		StringBuilder text = new StringBuilder(error.toString());
		List<StackTraceElement> outer = List.of();
		for (Throwable cause : Causes.of(error)) {
			if (cause != error) {
				text.append(System.lineSeparator()).append("Caused by: ").append(cause);
			}
			List<StackTraceElement> frames = JobFrames.of(cause);
			append(text, frames, common(frames, outer));
			for (Throwable suppressed : cause.getSuppressed()) {
				text.append(System.lineSeparator()).append("\tSuppressed: ").append(suppressed);
			}
			outer = frames;
		}
		return text.toString();
	}

	private static void append(StringBuilder text, List<StackTraceElement> frames, int common) {
		int own = frames.size() - common;
		frames.subList(0, Math.min(own, LONGEST_TRACE))
			.forEach((frame) -> text.append(System.lineSeparator()).append("\tat ").append(frame));
		int more = frames.size() - Math.min(own, LONGEST_TRACE);
		if (more > 0) {
			text.append(System.lineSeparator()).append("\t... ").append(more).append(" more");
		}
	}

	private static int common(List<StackTraceElement> frames, List<StackTraceElement> outer) {
		List<StackTraceElement> ends = new ArrayList<>(frames);
		List<StackTraceElement> outerEnds = new ArrayList<>(outer);
		Collections.reverse(ends);
		Collections.reverse(outerEnds);
		int common = 0;
		while (common < ends.size() && common < outerEnds.size() && ends.get(common).equals(outerEnds.get(common))) {
			common++;
		}
		return common;
	}

}
