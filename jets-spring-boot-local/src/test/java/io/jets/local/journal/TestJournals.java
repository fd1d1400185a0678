package io.jets.local.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.journal.entry.RunResult;

/**
 * Creates journals and entries for tests.
 */
public final class TestJournals {

	private TestJournals() {
	}

	public static Journal journal() {
		return new Journal(JournalLimits.DEFAULT);
	}

	/**
	 * Returns the run of an invoker that does not write to a journal.
	 */
	public static Run run() {
		return new Run(1, 1, "id", "job", new RunCause("trigger", "event", List.of(), 1, 1, null), Payload.NONE,
				Instant.EPOCH,
				new RunResult(RunResult.Outcome.SUCCEEDED, Duration.ZERO, Payload.NONE, 0, List.of(), null), null);
	}

}
