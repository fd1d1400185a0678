package io.jets.local.stream.deliver;

import java.time.Duration;

/**
 * What a delivery does next.
 */
sealed interface DeliveryStep {

	/**
	 * Invokes the job.
	 *
	 * @param batch the records
	 * @param attempt the number of the attempt, {@code 1} for the first
	 * @param attempts how many attempts there can be, {@code 0} for no limit
	 */
	record Invoke(Batch batch, int attempt, int attempts) implements DeliveryStep {

	}

	/**
	 * Waits before the next attempt. No thread is needed in the meantime.
	 *
	 * @param delay the time to wait
	 */
	record Pause(Duration delay) implements DeliveryStep {

	}

	/**
	 * Nothing: all records were processed or discarded.
	 */
	record End() implements DeliveryStep {

	}

}
