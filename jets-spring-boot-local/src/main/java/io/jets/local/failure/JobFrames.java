package io.jets.local.failure;

import java.util.Arrays;
import java.util.List;

/**
 * The frames of a stack trace down to the job's method. The frames below it, which belong
 * to reflection, proxies and this library, are the same for all jobs.
 */
final class JobFrames {

	/**
	 * The class of this library that calls methods of jobs.
	 */
	private static final String CALL = "io.jets.function.handler.JobMethodCall";

	private static final List<String> CALLERS = List.of(CALL, "jdk.internal.reflect.", "java.lang.reflect.",
			"java.lang.invoke.", "org.springframework.aop.", "org.springframework.cglib.");

	private JobFrames() {
	}

	/**
	 * Returns the frames of an exception.
	 * @param error the exception
	 * @return its frames from the innermost to the job's method, or all frames if no
	 * job's method is among them
	 */
	static List<StackTraceElement> of(Throwable error) {
		List<StackTraceElement> frames = Arrays.asList(error.getStackTrace());
		int end = frames.size();
		for (int i = 0; i < frames.size(); i++) {
			if (frames.get(i).getClassName().startsWith(CALL)) {
				end = i;
				break;
			}
		}
		if (end == frames.size()) {
			return frames;
		}
		while (end > 0 && isCaller(frames.get(end - 1))) {
			end--;
		}
		return frames.subList(0, end);
	}

	private static boolean isCaller(StackTraceElement frame) {
		String name = frame.getClassName();
		return name.contains("$$SpringCGLIB$$") || name.startsWith("jdk.proxy") || name.contains(".$Proxy")
				|| CALLERS.stream().anyMatch(name::startsWith);
	}

}
