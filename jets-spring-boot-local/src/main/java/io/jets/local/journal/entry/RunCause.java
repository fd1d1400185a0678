package io.jets.local.journal.entry;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a job runs.
 *
 * @param trigger the trigger, for instance {@code stream test-table}
 * @param event the event in a few words, for instance {@code 3 records}
 * @param events the numbers of the events that the function gets
 * @param attempt the number of the attempt, {@code 1} for the first
 * @param attempts how many attempts there can be, {@code 0} for no limit
 * @param first the number of the run of the first attempt, {@code null} if this is it
 */
public record RunCause(String trigger, String event, List<Long> events, int attempt, int attempts,
		@Nullable Long first) {

	/**
	 * Creates a cause.
	 */
	public RunCause {
		events = List.copyOf(events);
	}

}
