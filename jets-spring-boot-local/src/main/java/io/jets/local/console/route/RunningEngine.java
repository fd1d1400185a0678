package io.jets.local.console.route;

import io.jets.job.JobMethod;
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
	 * Returns a job of the engine.
	 * @param name the name of the job, {@code <bean name>-<method name>}
	 * @return the job
	 * @throws AwsErrorException if there is no such job, or if the application starts or
	 * stops
	 */
	public JobMethod job(@Nullable String name) {
		JobEngine running = get();
		try {
			return running.job(name);
		}
		catch (IllegalArgumentException ex) {
			throw new AwsErrorException(404, "ResourceNotFoundException", String.valueOf(ex.getMessage()));
		}
	}

	/**
	 * Returns the engine if there is one.
	 * @return the engine, {@code null} if the application starts or stops
	 */
	public @Nullable JobEngine find() {
		return this.engine;
	}

}
