package io.jets.probe;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Represents a resource that is open while the application runs, such as a connection.
 */
final class ProbeConnection implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(ProbeConnection.class);

	private volatile boolean open;

	@Override
	public void start() {
		this.open = true;
		logger.info("The connection is open");
	}

	@Override
	public void stop() {
		this.open = false;
		logger.info("The connection is closed");
	}

	@Override
	public boolean isRunning() {
		return this.open;
	}

}
