package io.jets.local.console.route;

import io.jets.local.endpoint.api.AwsErrorException;
import io.jets.local.engine.JobEngine;
import org.jspecify.annotations.Nullable;

/**
 * The engine of the application, while it runs.
 */
public final class RunningEngine {

	private volatile @Nullable JobEngine engine;

	/**
	 * Sets the engine.
	 * @param running the engine, {@code null} if the application starts or stops
	 */
	public void set(@Nullable JobEngine running) {
		this.engine = running;
	}

	/**
	 * Returns the engine.
	 * @return the engine
	 * @throws AwsErrorException if the application starts or stops
	 */
	public JobEngine get() {
		JobEngine running = this.engine;
		if (running == null) {
			throw new AwsErrorException(503, "ServiceUnavailable", "The application is starting or stopping");
		}
		return running;
	}

	/**
	 * Returns the engine if there is one.
	 * @return the engine, {@code null} if the application starts or stops
	 */
	public @Nullable JobEngine find() {
		return this.engine;
	}

}
