package io.jets.local.journal.entry;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event, or records of a batch, that the job does not get any more.
 *
 * @param number the number of the entry
 * @param sequence the sequence number of this version
 * @param at when it was given up
 * @param job the name of the job
 * @param trigger the trigger
 * @param event the event in a few words
 * @param events the numbers of the events
 * @param reason why and after how many attempts, as the end of a sentence
 * @param destination what happens to it when deployed, as a sentence
 * @param payload what the job did not process
 * @param invocationRecord what the on-failure destination receives as JSON, {@code null}
 * if it is the event itself
 * @param run the number of the last run, {@code null} if there was none
 * @param resent when it was sent again last, {@code null} if it was not
 */
public record Discard(long number, long sequence, Instant at, String job, String trigger, String event,
		List<Long> events, String reason, String destination, Payload payload, @Nullable String invocationRecord,
		@Nullable Long run, @Nullable Instant resent) implements JournalEntry {

	private static final int OVERHEAD = 1024;

	/**
	 * Creates an entry.
	 */
	public Discard {
		events = List.copyOf(events);
	}

	/**
	 * Returns how many attempts came before, as the start of a reason.
	 * @param attempts how often the function was invoked
	 * @return for instance {@code after 3 attempts}
	 */
	public static String after(int attempts) {
		return switch (attempts) {
			case 0 -> "before the first attempt";
			case 1 -> "after 1 attempt";
			default -> "after " + attempts + " attempts";
		};
	}

	/**
	 * Returns this entry after it was sent again.
	 * @param version the sequence number of the new version
	 * @param at when it was sent again
	 * @return the new version
	 */
	public Discard resent(long version, Instant at) {
		return new Discard(this.number, version, this.at, this.job, this.trigger, this.event, this.events, this.reason,
				this.destination, this.payload, this.invocationRecord, this.run, at);
	}

	@Override
	public int size() {
		return OVERHEAD + this.payload.bytes().length + EntrySize.of(this.invocationRecord) + EntrySize.of(this.events);
	}

}
