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

	static Recording of(JobEngine engine, Changes changes) {
		if (changes.complete()) {
			throw new IllegalStateException("More happened in one call than the journal keeps");
		}
		return new Recording(engine, entries(changes, ReceivedEvent.class), entries(changes, Run.class),
				entries(changes, Discard.class));
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
