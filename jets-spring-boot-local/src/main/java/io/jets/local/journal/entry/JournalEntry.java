package io.jets.local.journal.entry;

/**
 * An entry of the journal. It is replaced by a later version of itself when something
 * about it becomes known, for instance the end of a run.
 */
public sealed interface JournalEntry permits ReceivedEvent, Run, Discard {

	/**
	 * Returns the number of the entry, which identifies it. It is the sequence number of
	 * its first version.
	 * @return the number, unique since the start of the journal
	 */
	long number();

	/**
	 * Returns the sequence number of this version of the entry. Versions of all entries
	 * are numbered in one sequence.
	 * @return the sequence number
	 */
	long sequence();

	/**
	 * Returns about how much memory the entry needs.
	 * @return the size in bytes
	 */
	int size();

}
