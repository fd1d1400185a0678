package io.jets.event;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Builds a {@link Change}. The defaults are no keys, the table {@code table}, the event
 * id {@code event}, the sequence number {@code 0}, the epoch and the size 0.
 *
 * @param <T> the type of the item
 */
public final class ChangeBuilder<T> {

	final ChangeType type;

	@Nullable T oldItem;

	@Nullable T newItem;

	Map<String, Object> keys = Map.of();

	String table = "table";

	String eventId = "event";

	String sequenceNumber = "0";

	Instant time = Instant.EPOCH;

	long sizeBytes;

	boolean expired;

	@Nullable Supplier<JsonNode> raw;

	@Nullable Set<String> changedAttributes;

	ChangeBuilder(ChangeType type) {
		this.type = type;
	}

	ChangeBuilder(Change<T> change) {
		this.type = change.type();
		this.oldItem = change.oldItem();
		this.newItem = change.newItem();
		this.keys = change.keys();
		this.table = change.table();
		this.eventId = change.eventId();
		this.sequenceNumber = change.sequenceNumber();
		this.time = change.time();
		this.sizeBytes = change.sizeBytes();
		this.expired = change.expired();
		this.raw = change.raw;
		this.changedAttributes = change.givenChangedAttributes;
	}

	/**
	 * Sets {@link Change#oldItem()}.
	 * @param oldItem the item before the change
	 * @return this builder
	 */
	public ChangeBuilder<T> oldItem(@Nullable T oldItem) {
		this.oldItem = oldItem;
		return this;
	}

	/**
	 * Sets {@link Change#newItem()}.
	 * @param newItem the item after the change
	 * @return this builder
	 */
	public ChangeBuilder<T> newItem(@Nullable T newItem) {
		this.newItem = newItem;
		return this;
	}

	/**
	 * Sets {@link Change#keys()}.
	 * @param keys the key attributes by name
	 * @return this builder
	 */
	public ChangeBuilder<T> keys(Map<String, ?> keys) {
		this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
		return this;
	}

	/**
	 * Sets {@link Change#table()}.
	 * @param table the name of the table
	 * @return this builder
	 */
	public ChangeBuilder<T> table(String table) {
		this.table = table;
		return this;
	}

	/**
	 * Sets {@link Change#eventId()}.
	 * @param eventId the id of the record
	 * @return this builder
	 */
	public ChangeBuilder<T> eventId(String eventId) {
		this.eventId = eventId;
		return this;
	}

	/**
	 * Sets {@link Change#sequenceNumber()}.
	 * @param sequenceNumber digits
	 * @return this builder
	 */
	public ChangeBuilder<T> sequenceNumber(String sequenceNumber) {
		this.sequenceNumber = sequenceNumber;
		return this;
	}

	/**
	 * Sets {@link Change#time()}.
	 * @param time the time of the change
	 * @return this builder
	 */
	public ChangeBuilder<T> time(Instant time) {
		this.time = time;
		return this;
	}

	/**
	 * Sets {@link Change#sizeBytes()}.
	 * @param sizeBytes the size in bytes
	 * @return this builder
	 */
	public ChangeBuilder<T> sizeBytes(long sizeBytes) {
		this.sizeBytes = sizeBytes;
		return this;
	}

	/**
	 * Sets {@link Change#expired()}.
	 * @param expired whether the item's time to live had passed
	 * @return this builder
	 */
	public ChangeBuilder<T> expired(boolean expired) {
		this.expired = expired;
		return this;
	}

	/**
	 * Sets {@link Change#raw()}.
	 * @param raw parses the record; called at most once per change
	 * @return this builder
	 */
	public ChangeBuilder<T> raw(Supplier<JsonNode> raw) {
		this.raw = raw;
		return this;
	}

	/**
	 * Sets {@link Change#changedAttributes()}. By default, the images of the raw record
	 * are compared, or without a raw record the properties of the items.
	 * @param changedAttributes names of attributes
	 * @return this builder
	 */
	public ChangeBuilder<T> changedAttributes(Set<String> changedAttributes) {
		this.changedAttributes = Collections.unmodifiableSet(new LinkedHashSet<>(changedAttributes));
		return this;
	}

	/**
	 * Builds the change.
	 * @return the change
	 */
	public Change<T> build() {
		return new Change<>(this);
	}

}
