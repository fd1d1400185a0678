package io.jets.packaging.runtime.training;

import org.jspecify.annotations.Nullable;

/**
 * How a training ended.
 *
 * @param event the event that failed, {@code null} if the start failed
 * @param error the error as the runtime interface client reports it, or the response with
 * failed records, JSON; {@code null} if nothing failed
 */
record TrainingResult(@Nullable TrainingEvent event, @Nullable String error) {

	boolean failed() {
		return this.error != null;
	}

}
