package io.jets.lambda.logging;

import java.io.PrintStream;

import ch.qos.logback.core.status.OnConsoleStatusListener;
import ch.qos.logback.core.status.Status;

/**
 * Prints Logback's own warnings and errors to the console.
 */
final class LogbackProblems extends OnConsoleStatusListener {

	LogbackProblems() {
		// Past events would be printed without the check of the level below
		setRetrospective(0);
	}

	@Override
	public void addStatusEvent(Status status) {
		if (status.getLevel() >= Status.WARN) {
			super.addStatusEvent(status);
		}
	}

	@Override
	protected PrintStream getPrintStream() {
		return System.err;
	}

}
