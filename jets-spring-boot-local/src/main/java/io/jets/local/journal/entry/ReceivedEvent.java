package io.jets.local.journal.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event that the local engine received.
 *
 * @param number the number of the entry
 * @param sequence the sequence number of this version
 * @param kind the kind of event
 * @param id the id of the event or of the stream record
 * @param at when it was received
 * @param origin where it comes from
 * @param channel the event bus, the stream's table, the schedule or the function
 * @param source the source of the bus event, {@code null} for other kinds
 * @param type the detail type of the bus event or the operation of the change,
 * {@code null} for other kinds
 * @param payload the event as JSON: an envelope, a stream record, or what the function
 * gets
 * @param decisions who takes it; empty if the function is known from the start, unless it
 * was throttled
 */
public record ReceivedEvent(long number, long sequence, Kind kind, String id, Instant at, Origin origin, String channel,
		@Nullable String source, @Nullable String type, Payload payload,
		List<Decision> decisions) implements JournalEntry {

	private static final int OVERHEAD = 512;

	/**
	 * Creates an event.
	 */
	public ReceivedEvent {
		decisions = List.copyOf(decisions);
	}

	/**
	 * Returns this event with one more decision, which replaces that of the same trigger
	 * of the same job.
	 * @param version the sequence number of the new version
	 * @param decision the decision
	 * @return the new version
	 */
	public ReceivedEvent with(long version, Decision decision) {
		List<Decision> all = new ArrayList<>(this.decisions);
		all.removeIf((known) -> known.job().equals(decision.job()) && known.trigger().equals(decision.trigger())
				&& known.patterns().equals(decision.patterns()));
		all.add(decision);
		return new ReceivedEvent(this.number, version, this.kind, this.id, this.at, this.origin, this.channel,
				this.source, this.type, this.payload, all);
	}

	/**
	 * Returns this event with decisions that are explained.
	 * @param explained the decisions
	 * @return the event
	 */
	public ReceivedEvent with(List<Decision> explained) {
		return new ReceivedEvent(this.number, this.sequence, this.kind, this.id, this.at, this.origin, this.channel,
				this.source, this.type, this.payload, explained);
	}

	/**
	 * Returns whether a job gets the event.
	 * @return whether a rule or mapping took it, or there was none to ask and the
	 * function was not throttled
	 */
	public boolean taken() {
		boolean known = this.kind == Kind.SCHEDULE || this.kind == Kind.INVOKE;
		return (known && this.decisions.isEmpty()) || this.decisions.stream().anyMatch(Decision::matched);
	}

	@Override
	public int size() {
		return OVERHEAD + EntrySize.of(this.id) + EntrySize.of(this.channel) + EntrySize.of(this.source)
				+ EntrySize.of(this.type) + this.payload.bytes().length
				+ this.decisions.stream().mapToInt(Decision::size).sum();
	}

	/**
	 * A kind of event.
	 */
	public enum Kind {

		/** An event on a bus. */
		BUS,

		/** A change of an item, from the stream of its table. */
		CHANGE,

		/** A schedule that fired. */
		SCHEDULE,

		/** A direct invocation of a function. */
		INVOKE

	}

}
