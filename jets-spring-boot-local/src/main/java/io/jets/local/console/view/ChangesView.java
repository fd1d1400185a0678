package io.jets.local.console.view;

import java.util.List;

import io.jets.local.journal.Changes;
import io.jets.local.journal.entry.Discard;
import io.jets.local.journal.entry.JournalEntry;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;

/**
 * What a reader of the journal does not know yet.
 *
 * @param start the id of the journal's start
 * @param sequence the sequence number from which the reader continues
 * @param complete whether these are all entries, so that the reader forgets what it knew
 * @param entries the latest version of each entry that has changed
 */
public record ChangesView(String start, long sequence, boolean complete, List<Object> entries) {

	/**
	 * Creates the view of changes.
	 * @param changes the changes
	 * @return the view
	 */
	public static ChangesView of(Changes changes) {
		return new ChangesView(changes.start(), changes.sequence(), changes.complete(),
				changes.entries().stream().map(ChangesView::entry).toList());
	}

	private static Object entry(JournalEntry entry) {
		if (entry instanceof ReceivedEvent event) {
			return EventView.of(event);
		}
		return (entry instanceof Run run) ? RunView.of(run) : DiscardView.of((Discard) entry);
	}

}
