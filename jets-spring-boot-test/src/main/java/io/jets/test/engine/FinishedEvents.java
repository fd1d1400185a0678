package io.jets.test.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.journal.entry.RunResult;

/**
 * The events that a job got, and those of them that it will not get again.
 *
 * @param received the numbers of the events that the job got
 * @param finished those that it has processed, or that were given up
 */
public record FinishedEvents(Set<Long> received, Set<Long> finished) {

	/**
	 * Returns the events of a job.
	 * @param job the name of the job
	 * @param recording what happened
	 * @return the events
	 */
	public static FinishedEvents of(String job, Recording recording) {
		Set<Long> received = new HashSet<>();
		Set<Long> finished = new HashSet<>();
		recording.runs().stream().filter((run) -> run.job().equals(job)).forEach((run) -> {
			received.addAll(run.cause().events());
			finished.addAll(finished(run));
		});
		recording.discards().stream().filter((discard) -> discard.job().equals(job)).forEach((discard) -> {
			received.addAll(discard.events());
			finished.addAll(discard.events());
		});
		return new FinishedEvents(received, finished);
	}

	private static List<Long> finished(Run run) {
		RunResult result = run.result();
		List<Long> events = run.cause().events();
		return switch (result.outcome()) {
			case SUCCEEDED -> events;
			case REPORTED -> (result.counts() != null) ? events.subList(0, result.counts().done()) : List.of();
			case FAILED, TIMED_OUT -> isDirect(run.cause()) ? events : List.of();
			case RUNNING, INVALID_RESPONSE, STOPPED -> List.of();
		};
	}

	/**
	 * Returns whether a client waits for the result, so that nothing is retried.
	 */
	private static boolean isDirect(RunCause cause) {
		return cause.trigger().equals("Invoke") && cause.attempts() == 1;
	}

	/**
	 * Returns whether the job has finished a number of events, and all that it got.
	 * @param events the number of events
	 * @return whether they are finished
	 */
	public boolean areAtLeast(int events) {
		return this.finished.size() >= events && this.finished.containsAll(this.received);
	}

}
