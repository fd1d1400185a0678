package io.jets.local.bus;

import io.jets.local.journal.entry.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The result for one entry: the id of the event, or an error.
 *
 * @param eventId the id of the event, {@code null} if the entry was rejected
 * @param number the number of the event in the journal, {@code null} if the entry was
 * rejected
 * @param errorCode the code of the error, {@code null} if the entry was accepted
 * @param errorMessage the message of the error, {@code null} if the entry was accepted
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html">PutEventsResultEntry</a>
 */
public record PutEventsResult(@Nullable String eventId, @Nullable Long number, @Nullable String errorCode,
		@Nullable String errorMessage) {

	static PutEventsResult accepted(ReceivedEvent event) {
		return new PutEventsResult(event.id(), event.number(), null, null);
	}

	static PutEventsResult rejected(String errorCode, String errorMessage) {
		return new PutEventsResult(null, null, errorCode, errorMessage);
	}

	/**
	 * Returns whether the entry was rejected.
	 * @return whether the entry was rejected
	 */
	public boolean failed() {
		return this.errorCode != null;
	}

}
