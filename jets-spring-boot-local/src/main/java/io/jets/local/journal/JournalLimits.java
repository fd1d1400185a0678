package io.jets.local.journal;

/**
 * How much the journal keeps.
 *
 * @param entries the maximum number of entries of each kind: of events, of runs, and of
 * discards
 * @param bytes the maximum size of all entries together
 */
public record JournalLimits(int entries, long bytes) {

	/**
	 * 2,000 events and 32 MB.
	 */
	public static final JournalLimits DEFAULT = new JournalLimits(2000, 32 * 1024 * 1024);

}
