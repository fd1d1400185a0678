package io.jets.local.run;

import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Detects a debugger. Its user suspends functions for longer than their time-outs.
 */
public final class Debugger {

	private Debugger() {
	}

	/**
	 * Returns whether this JVM was started for a debugger.
	 * @return whether it has the agent of the Java Debug Wire Protocol
	 */
	public static boolean isPresent() {
		return isPresent(ManagementFactory.getRuntimeMXBean().getInputArguments());
	}

	static boolean isPresent(List<String> arguments) {
		return arguments.stream()
			.anyMatch((argument) -> argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp")
					|| argument.contains("libjdwp"));
	}

}
