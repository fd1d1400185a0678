package io.jets.test.engine;

import java.util.Comparator;
import java.util.List;

import io.jets.local.engine.JobEngine;
import io.jets.local.journal.Changes;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.JournalEntry;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;

/**
 * What happened during one call.
 *
 * @param engine the engine, which explains decisions
 * @param events the events, in order
 * @param runs the runs, in order
 * @param discards what was given up, in order
 */
public record Recording(JobEngine engine, List<ReceivedEvent> events, List<Run> runs, List<Discard> discards) {

	/**
	 * How many entries of each kind the journal of a test keeps.
	 */
	static final int ENTRIES = 100_000;

	/**
	 * How much memory these entries may need.
	 */
	static final long GIGABYTES = 1;

	static Recording of(JobEngine engine, Changes changes) {
		if (changes.complete()) {
			throw new IllegalStateException("More happened in this call than the journal of a test keeps: at most "
					+ ENTRIES + " events, " + ENTRIES + " runs and " + GIGABYTES
					+ " GB. Advance the clock in smaller steps, or send fewer events at once");
		}
		return new Recording(engine, entries(changes, ReceivedEvent.class), entries(changes, Run.class),
				entries(changes, Discard.class));
	}

	/**
	 * Returns what happened because of the events that were received after an entry. A
	 * batch can also contain records that were received before.
	 */
	static Recording after(JobEngine engine, long known) {
		Changes changes = engine.journal().all();
		return new Recording(engine,
				entries(changes, ReceivedEvent.class).stream().filter((event) -> event.number() > known).toList(),
				entries(changes, Run.class).stream().filter((run) -> isAnyAfter(run.cause().events(), known)).toList(),
				entries(changes, Discard.class).stream()
					.filter((discard) -> isAnyAfter(discard.events(), known))
					.toList());
	}

	private static boolean isAnyAfter(List<Long> events, long known) {
		return events.stream().anyMatch((event) -> event > known);
	}

	private static <T extends JournalEntry> List<T> entries(Changes changes, Class<T> type) {
		return changes.entries()
			.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.sorted(Comparator.comparingLong(JournalEntry::number))
			.toList();
	}

}
