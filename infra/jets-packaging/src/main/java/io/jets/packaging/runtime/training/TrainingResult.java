package io.jets.packaging.runtime.training;

import org.jspecify.annotations.Nullable;

/**
 * How a training ended.
 *
 * @param event the event that failed, {@code null} if the start failed
 * @param error the error as the runtime interface client reports it, JSON; empty if
 * nothing failed
 */
record TrainingResult(@Nullable TrainingEvent event, String error) {

	boolean failed() {
		return !this.error.isEmpty();
	}

}
