package io.jets.local.console.view;

import java.time.Instant;
import java.util.List;

import io.jets.local.journal.entry.Discard;
import org.jspecify.annotations.Nullable;

/**
 * An event, or records of a batch, that the job does not get any more.
 *
 * @param type {@code discard}
 * @param number the number of the entry
 * @param sequence the sequence number
 * @param at when it was given up
 * @param job the name of the job
 * @param trigger the trigger
 * @param event the event in a few words
 * @param events the numbers of the events
 * @param reason why and after how many attempts
 * @param destination what happens to it when deployed
 * @param run the number of the last run, {@code null} if there was none
 * @param resent when it was sent again last, {@code null} if it was not
 */
public record DiscardView(String type, long number, long sequence, Instant at, String job, String trigger, String event,
		List<Long> events, String reason, String destination, @Nullable Long run, @Nullable Instant resent) {

	/**
	 * Creates the view of an entry.
	 * @param discard the entry
	 * @return the view
	 */
	public static DiscardView of(Discard discard) {
		return new DiscardView("discard", discard.number(), discard.sequence(), discard.at(), discard.job(),
				discard.trigger(), discard.event(), discard.events(), discard.reason(), discard.destination(),
				discard.run(), discard.resent());
	}

}
