package io.jets.local.bus;

import org.jspecify.annotations.Nullable;

/**
 * What became of one entry: an event's id, or an error.
 *
 * @param eventId the event's id, {@code null} if the entry was refused
 * @param errorCode the error, {@code null} if the entry was taken
 * @param errorMessage what is wrong, {@code null} if the entry was taken
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEventsResultEntry.html">PutEventsResultEntry</a>
 */
public record PutEventsResult(@Nullable String eventId, @Nullable String errorCode, @Nullable String errorMessage) {

	static PutEventsResult taken(String eventId) {
		return new PutEventsResult(eventId, null, null);
	}

	static PutEventsResult refused(String errorCode, String errorMessage) {
		return new PutEventsResult(null, errorCode, errorMessage);
	}

	/**
	 * Whether the entry was refused.
	 * @return whether there is an error
	 */
	public boolean failed() {
		return this.errorCode != null;
	}

}
