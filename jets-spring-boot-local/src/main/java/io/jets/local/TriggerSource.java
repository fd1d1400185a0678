package io.jets.local;

import java.time.ZonedDateTime;

import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Invokes jobs by itself while the application runs. Jobs on the event bus need no
 * source: they are invoked by the client that puts an event.
 */
interface TriggerSource {

	/**
	 * Starts to invoke jobs.
	 */
	void start();

	/**
	 * Stops invoking jobs within one second. The source can be started again.
	 */
	void stop();

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

	/**
	 * Called when items in DynamoDB may have been written.
	 */
	default void itemsWritten() {
	}

}
