package io.jets.local.failure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The failures of an event or a batch in all its attempts, so that the log shows each of
 * them once in full. Two failures are the same if the exceptions and their causes have
 * the same classes and stack traces; messages can contain times and ids.
 */
public final class FailureHistory {

	private final Set<List<Object>> known = new HashSet<>();

	/**
	 * Adds a failure of the whole event or batch.
	 * @param error the exception
	 * @return whether it is new
	 */
	public boolean add(Throwable error) {
		return add("", error);
	}

	/**
	 * Adds a failure of a record.
	 * @param record describes the record
	 * @param error the exception
	 * @return whether it is new
	 */
	public synchronized boolean add(String record, Throwable error) {
		List<Object> failure = new ArrayList<>(List.of(record));
		for (Throwable cause : Causes.of(error)) {
			failure.add(cause.getClass());
			failure.addAll(JobFrames.of(cause));
		}
		return this.known.add(failure);
	}

	/**
	 * Adds a record that cannot be read.
	 * @param problem describes the record and the problem
	 * @return whether it is new
	 */
	public synchronized boolean add(String problem) {
		return this.known.add(List.of(problem));
	}

}
