package io.jets.function.idempotent;

import io.jets.event.Change;
import io.jets.function.json.JsonFault;
import io.jets.function.json.TreeNumbers;
import io.jets.function.payload.EventInspector;
import io.jets.function.payload.UnreadableEventException;
import io.jets.function.stream.ChangeBatch;
import io.jets.idempotency.MissingEventKeyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.util.StringUtils;

/**
 * Determines the keys of a job's events: the name of the job and the id of the event, or
 * a hash of the field that identifies the event, so that the store contains no value of
 * an event.
 */
public final class EventKey {

	private static final String RECORD_ID = "eventID";

	private final String job;

	private final @Nullable String path;

	/**
	 * Creates a key.
	 * @param job the name of the job
	 * @param path the path of the field, {@code null} for the id
	 */
	EventKey(String job, @Nullable String path) {
		this.job = job;
		this.path = path;
	}

	/**
	 * Returns the field that identifies an event.
	 * @param event the event or the stream record
	 * @param path the path of the field
	 * @return the field, {@code null} if it has no value: it is missing, {@code null} or
	 * an empty text
	 */
	public static @Nullable JsonNode field(JsonNode event, String path) {
		JsonNode field = event;
		for (String name : path.split("\\.")) {
			field = field.path(name);
		}
		return field.isMissingNode() || field.isNull() || isEmptyText(field) ? null : field;
	}

	/**
	 * Returns the key of an event from EventBridge.
	 */
	String of(byte[] event) {
		String id = (this.path != null) ? hash(field(tree(event), this.path)) : EventInspector.id(event);
		if (id == null || id.isEmpty()) {
			throw missing("The event of " + this.job, (this.path != null) ? this.path : "id");
		}
		return key(id);
	}

	/**
	 * Returns the key of a stream record, {@code null} if the record has none.
	 */
	@Nullable String of(Change<?> change) {
		String id = change.eventId();
		if (this.path != null) {
			JsonNode field = field(change.raw(), this.path);
			id = (field != null && isEmptyAttribute(field)) ? null : hash(field);
		}
		return (id != null && !id.isEmpty()) ? key(id) : null;
	}

	/**
	 * Returns the failure of a stream record without key.
	 */
	MissingEventKeyException missing(Change<?> change) {
		return missing(
				StringUtils.capitalize(ChangeBatch.describe(change.eventId(), change.table(), change.sequenceNumber())),
				(this.path != null) ? this.path : RECORD_ID);
	}

	private String key(String id) {
		return this.job + "#" + id;
	}

	private static MissingEventKeyException missing(String event, String field) {
		return new MissingEventKeyException(event + " has no value in the field " + field
				+ ", which is the key of @Idempotent, so the method is not called");
	}

	private static JsonNode tree(byte[] event) {
		try {
			return TreeNumbers.tree().readValue(event);
		}
		catch (JacksonException ex) {
			throw new UnreadableEventException(JsonFault.of(ex, "JSON").toClause("The event", "The property"));
		}
	}

	private static @Nullable String hash(@Nullable JsonNode field) {
		return (field != null) ? CanonicalJson.sha256(field) : null;
	}

	/**
	 * Returns whether a field is the attribute value of DynamoDB for null or for an empty
	 * text.
	 */
	private static boolean isEmptyAttribute(JsonNode field) {
		return field.path("NULL").isBoolean() || isEmptyText(field.path("S"));
	}

	private static boolean isEmptyText(JsonNode field) {
		return field.isString() && field.stringValue().isEmpty();
	}

}
