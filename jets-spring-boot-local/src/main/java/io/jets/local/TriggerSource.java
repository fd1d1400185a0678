package io.jets.local;

import java.time.ZonedDateTime;

import io.jets.job.Trigger;
import io.jets.local.engine.JobEngine;
import org.jspecify.annotations.Nullable;

/**
 * Invokes jobs by itself while the application runs. Jobs on the event bus need no
 * source: they are invoked by the client that puts an event.
 */
interface TriggerSource {

	/**
	 * Starts to invoke jobs.
	 * @param engine invokes the jobs; closed when the source stops
	 */
	void start(JobEngine engine);

	/**
	 * Releases what the source has besides the engine. The source can be started again.
	 */
	default void stop() {
	}

	/**
	 * Returns when a trigger fires next.
	 * @param trigger a trigger of any kind
	 * @return the time or {@code null} if it is unknown to this source
	 */
	default @Nullable ZonedDateTime nextFireTime(Trigger trigger) {
		return null;
	}

	/**
	 * Returns why a trigger does not fire.
	 * @param trigger a trigger of any kind
	 * @return the reason or {@code null} if it fires or is unknown to this source
	 */
	default @Nullable String obstacle(Trigger trigger) {
		return null;
	}

}
