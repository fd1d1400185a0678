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
final class EventKey {

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
	 * Returns the key of an event from EventBridge.
	 */
	String of(byte[] event) {
		String id = (this.path != null) ? hash(tree(event), this.path) : EventInspector.id(event);
		if (id == null || id.isEmpty()) {
			throw missing("The event of " + this.job, (this.path != null) ? this.path : "id");
		}
		return key(id);
	}

	/**
	 * Returns the key of a stream record.
	 */
	String of(Change<?> change) {
		String id = (this.path != null) ? hash(change.raw(), this.path) : change.eventId();
		if (id == null || id.isEmpty()) {
			String record = ChangeBatch.describe(change.eventId(), change.table(), change.sequenceNumber());
			throw missing(StringUtils.capitalize(record), (this.path != null) ? this.path : RECORD_ID);
		}
		return key(id);
	}

	private String key(String id) {
		return this.job + "#" + id;
	}

	private static MissingEventKeyException missing(String event, String field) {
		return new MissingEventKeyException(event + " does not have the field " + field
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

	/**
	 * Returns the hash of a field, {@code null} if the event does not have the field.
	 */
	private static @Nullable String hash(JsonNode event, String path) {
		JsonNode field = event;
		for (String name : path.split("\\.")) {
			field = field.path(name);
		}
		return (field.isMissingNode() || field.isNull()) ? null : CanonicalJson.sha256(field);
	}

}
