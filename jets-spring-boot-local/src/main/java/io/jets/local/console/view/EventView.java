package io.jets.local.console.view;

import java.time.Instant;
import java.util.List;

import io.jets.local.journal.entry.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event without its payload.
 *
 * @param type {@code event}
 * @param number the number of the event
 * @param sequence the sequence number of this version
 * @param kind {@code BUS}, {@code CHANGE}, {@code SCHEDULE} or {@code INVOKE}
 * @param id the id of the event or of the stream record
 * @param at when it was received
 * @param origin {@code CLIENT}, {@code CLOCK}, {@code CONSOLE} or {@code RESEND}
 * @param resendOf the number of the event that was sent again, {@code null} if it is a
 * new one
 * @param channel the event bus, the stream's table, the schedule or the function
 * @param source the source of a bus event
 * @param detailType the detail type of a bus event or the operation of a change
 * @param keys the key attributes of a change, for instance {@code id=42}
 * @param expired whether the change is the deletion of an item whose time to live had
 * passed
 * @param size the number of bytes of the payload
 * @param taken whether a job gets it
 * @param jobs the jobs that take it
 * @param notTakenBy the jobs whose rules, filters or limits do not let them take it
 * @param nearest why the nearest rule does not take it, {@code null} if one takes it or
 * if there is none
 */
public record EventView(String type, long number, long sequence, String kind, String id, Instant at, String origin,
		@Nullable Long resendOf, String channel, @Nullable String source, @Nullable String detailType,
		@Nullable String keys, boolean expired, int size, boolean taken, List<String> jobs, List<String> notTakenBy,
		@Nullable DecisionView nearest) {

	/**
	 * Creates the view of an event.
	 * @param event the event
	 * @return the view
	 */
	public static EventView of(ReceivedEvent event) {
		ChangeSummary change = ChangeSummary.of(event);
		return new EventView("event", event.number(), event.sequence(), event.kind().name(), event.id(), event.at(),
				event.origin().kind().name(), event.origin().of(), event.channel(), event.source(), event.type(),
				change.keys(), change.expired(), event.payload().total(), event.taken(), Nearest.jobs(event),
				Nearest.notTakenBy(event), Nearest.of(event));
	}

}
