package io.jets.test.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The stack traces of all threads as text.
 */
final class ThreadDump {

	private ThreadDump() {
	}

	static String startingWith(Thread first) {
		return Thread.getAllStackTraces()
			.entrySet()
			.stream()
			.filter((thread) -> thread.getValue().length > 0)
			.sorted(Comparator.comparing((Map.Entry<Thread, StackTraceElement[]> thread) -> thread.getKey() != first)
				.thenComparing((thread) -> thread.getKey().getName()))
			.map((thread) -> text(thread.getKey(), thread.getValue()))
			.collect(Collectors.joining("\n"));
	}

	private static String text(Thread thread, StackTraceElement[] frames) {
		return "\"" + thread.getName() + "\" " + thread.getState()
				+ Arrays.stream(frames).map((frame) -> "\n\tat " + frame).collect(Collectors.joining());
	}

}
