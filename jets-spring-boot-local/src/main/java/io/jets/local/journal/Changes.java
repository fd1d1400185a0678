package io.jets.local.journal;

import java.util.List;

import io.jets.local.journal.entry.JournalEntry;

/**
 * What a reader of the journal does not know yet.
 *
 * @param start the id of the journal's start
 * @param sequence the sequence number from which the reader continues
 * @param complete whether these are all entries of the journal, because the reader knows
 * nothing of it, or because changes that it does not know have left the journal. The
 * reader forgets what it knew
 * @param entries the latest version of each entry that has changed, in the order of their
 * numbers
 */
public record Changes(String start, long sequence, boolean complete, List<JournalEntry> entries) {

	/**
	 * Creates changes.
	 */
	public Changes {
		entries = List.copyOf(entries);
	}

}
