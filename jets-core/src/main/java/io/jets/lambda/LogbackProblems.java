package io.jets.lambda;

import java.io.PrintStream;

import ch.qos.logback.core.status.OnConsoleStatusListener;
import ch.qos.logback.core.status.Status;

/**
 * Tells on the console what goes wrong within Logback itself.
 */
final class LogbackProblems extends OnConsoleStatusListener {

	LogbackProblems() {
		// What is told of the past passes by what is asked below
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
