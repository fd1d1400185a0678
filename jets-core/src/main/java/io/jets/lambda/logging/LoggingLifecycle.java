package io.jets.lambda.logging;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.SmartLifecycle;

/**
 * Cleans up the logging system when all other beans have stopped.
 */
final class LoggingLifecycle implements SmartLifecycle {

	private final LoggingSystem system;

	private volatile boolean running;

	LoggingLifecycle(LoggingSystem system) {
		this.system = system;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.system.cleanUp();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE + 1;
	}

	@Override
	public boolean isPauseable() {
		return false;
	}

}
