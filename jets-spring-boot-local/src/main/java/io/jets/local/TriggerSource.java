package io.jets.local;

import java.time.ZonedDateTime;

import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Fires one kind of trigger locally.
 *
 * @param <T> the kind of trigger
 */
interface TriggerSource<T extends Trigger> {

	/**
	 * The kind of trigger.
	 * @return its class
	 */
	Class<T> type();

	/**
	 * Begin to fire.
	 */
	void start();

	/**
	 * Stop to fire, within a second. May be started again.
	 */
	void stop();

	/**
	 * When a trigger fires next, where that is known.
	 * @param trigger the trigger
	 * @return the time or {@code null}
	 */
	default @Nullable ZonedDateTime next(T trigger) {
		return null;
	}

}
