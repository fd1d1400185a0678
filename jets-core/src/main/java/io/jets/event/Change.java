package io.jets.event;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change of one item, as a record of the table's stream tells it. A method that takes
 * one is called once per record, in order; a method that takes a {@code List} of them
 * gets the batch as one:
 *
 * <pre class="code">
 * &#064;DynamoDbStream("orders")
 * void ship(Change&lt;Order&gt; change) {
 *     if (change.type() == ChangeType.INSERT) {
 *         this.carrier.ship(change.item());
 *     }
 * }
 * </pre>
 * <p>
 * The items are read when the record arrives, before the method is called. {@code T} is a
 * class with {@code @DynamoDbBean} or {@code @DynamoDbImmutable}, read as the SDK's
 * enhanced client reads it, or anything that the application's {@code JsonMapper} reads:
 * a record, a class, {@code Map<String, Object>}, {@code JsonNode}. For the mapper,
 * attribute values have their plain form: a number is a number of up to 38 digits, a set
 * is an array, binary is a {@code byte[]}.
 * <p>
 * Immutable, but for what it holds: an item, the raw record and a binary key are handed
 * out as they are, without a copy, and are not to be changed. Tests make one by
 * {@link #insert}, {@link #modify}, {@link #remove} or {@link #expire}, and say more by
 * {@link #toBuilder()}.
 *
 * @param <T> the item
 * @see <a href=
 * "https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_StreamRecord.html">DynamoDB
 * Streams: StreamRecord</a>
 */
public final class Change<T> {

	private final ChangeType type;

	private final @Nullable T oldItem;

	private final @Nullable T newItem;

	private final Map<String, Object> keys;

	private final String table;

	private final String eventId;

	private final String sequenceNumber;

	private final Instant time;

	private final long sizeBytes;

	private final boolean expired;

	final @Nullable Supplier<JsonNode> raw;

	final @Nullable Set<String> saidChangedAttributes;

	private volatile @Nullable JsonNode rawTree;

	private volatile @Nullable Set<String> foundChangedAttributes;

	Change(ChangeBuilder<T> builder) {
		this.type = builder.type;
		this.oldItem = builder.oldItem;
		this.newItem = builder.newItem;
		this.keys = builder.keys;
		this.table = builder.table;
		this.eventId = builder.eventId;
		this.sequenceNumber = builder.sequenceNumber;
		this.time = builder.time;
		this.sizeBytes = builder.sizeBytes;
		this.expired = builder.expired;
		this.raw = builder.raw;
		this.saidChangedAttributes = builder.changedAttributes;
	}

	/**
	 * An item that was inserted, for tests.
	 * @param <T> the item's type
	 * @param item the new item
	 * @return a change
	 */
	public static <T> Change<T> insert(T item) {
		return Change.<T>builder(ChangeType.INSERT).newItem(Objects.requireNonNull(item)).build();
	}

	/**
	 * An item that was modified, for tests.
	 * @param <T> the item's type
	 * @param before the item as it was
	 * @param after the item as it is
	 * @return a change
	 */
	public static <T> Change<T> modify(T before, T after) {
		return Change.<T>builder(ChangeType.MODIFY)
			.oldItem(Objects.requireNonNull(before))
			.newItem(Objects.requireNonNull(after))
			.build();
	}

	/**
	 * An item that was deleted, for tests.
	 * @param <T> the item's type
	 * @param item the item as it was
	 * @return a change
	 */
	public static <T> Change<T> remove(T item) {
		return Change.<T>builder(ChangeType.REMOVE).oldItem(Objects.requireNonNull(item)).build();
	}

	/**
	 * An item that DynamoDB deleted because its time to live had passed, for tests.
	 * @param <T> the item's type
	 * @param item the item as it was
	 * @return a change
	 */
	public static <T> Change<T> expire(T item) {
		return Change.<T>builder(ChangeType.REMOVE).oldItem(Objects.requireNonNull(item)).expired(true).build();
	}

	/**
	 * A change of which more is said.
	 * @param <T> the item's type
	 * @param type what happened
	 * @return a builder
	 */
	public static <T> ChangeBuilder<T> builder(ChangeType type) {
		return new ChangeBuilder<>(type);
	}

	/**
	 * What happened.
	 * @return the type of the change
	 */
	public ChangeType type() {
		return this.type;
	}

	/**
	 * The item as it was before.
	 * @return the item; {@code null} for an insertion, and where the stream's view type
	 * leaves it out
	 */
	public @Nullable T oldItem() {
		return this.oldItem;
	}

	/**
	 * The item as it is now.
	 * @return the item; {@code null} for a removal, and where the stream's view type
	 * leaves it out
	 */
	public @Nullable T newItem() {
		return this.newItem;
	}

	/**
	 * The new item, else the old one.
	 * @return the item
	 * @throws IllegalStateException if the stream's view type leaves out both
	 */
	public T item() {
		T item = (this.newItem != null) ? this.newItem : this.oldItem;
		if (item == null) {
			throw new IllegalStateException(this + " has no item: the stream's view type leaves it out. "
					+ "Give the table's stream the view type NEW_AND_OLD_IMAGES");
		}
		return item;
	}

	/**
	 * The item's primary key, by attribute: {@code String}, {@code BigDecimal} or
	 * {@code byte[]}, which is not to be changed.
	 * @return the partition key and, if the table has one, the sort key
	 */
	public Map<String, Object> keys() {
		return this.keys;
	}

	/**
	 * The top-level attributes whose values differ, by their names in the table: all for
	 * an insertion and a removal. The order of a set's elements is no difference. Of a
	 * change that a test has made without a raw record, the items' properties differ, by
	 * the names that Jackson gives them.
	 * @return names of attributes
	 * @throws IllegalStateException if the stream's view type leaves out an image that it
	 * takes
	 */
	public Set<String> changedAttributes() {
		Set<String> names = (this.saidChangedAttributes != null) ? this.saidChangedAttributes
				: this.foundChangedAttributes;
		if (names == null) {
			names = new ChangedAttributes(this).find();
			this.foundChangedAttributes = names;
		}
		return names;
	}

	/**
	 * The table.
	 * @return the table's name
	 */
	public String table() {
		return this.table;
	}

	/**
	 * The record's id. It stays the same when Lambda delivers the record again, so it can
	 * tell a repetition.
	 * @return the record's {@code eventID}
	 */
	public String eventId() {
		return this.eventId;
	}

	/**
	 * The record's place in its shard, up to 40 digits. It grows from change to change of
	 * an item.
	 * @return digits
	 * @see SequenceNumberOrder
	 */
	public String sequenceNumber() {
		return this.sequenceNumber;
	}

	/**
	 * When the record was made, approximately: DynamoDB rounds it down to the second.
	 * @return the record's {@code ApproximateCreationDateTime}, the epoch if it has none
	 */
	public Instant time() {
		return this.time;
	}

	/**
	 * The size of the record's keys and images.
	 * @return the record's {@code SizeBytes}
	 */
	public long sizeBytes() {
		return this.sizeBytes;
	}

	/**
	 * Whether DynamoDB deleted the item because its time to live had passed. With a
	 * global table, only in the region where it was deleted.
	 * @return whether the item expired
	 * @see <a href=
	 * "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">DynamoDB
	 * Streams and Time to Live</a>
	 */
	public boolean expired() {
		return this.expired;
	}

	/**
	 * The whole record as Lambda sent it, parsed when it is first asked for. The tree is
	 * the same each time, and not to be changed.
	 * @return JSON with {@code eventName}, {@code dynamodb} and so on
	 * @throws IllegalStateException if a test made the change without it
	 */
	public JsonNode raw() {
		if (this.raw == null) {
			throw new IllegalStateException(this + " was made without a raw record: give the builder one");
		}
		JsonNode tree = this.rawTree;
		if (tree == null) {
			synchronized (this) {
				tree = (this.rawTree != null) ? this.rawTree : this.raw.get();
				this.rawTree = tree;
			}
		}
		return tree;
	}

	/**
	 * A builder of a change like this one.
	 * @return a builder
	 */
	public ChangeBuilder<T> toBuilder() {
		return new ChangeBuilder<>(this);
	}

	boolean hasRaw() {
		return this.raw != null;
	}

	/**
	 * Shows keys, and no other content.
	 */
	@Override
	public String toString() {
		String where = this.table.isEmpty() ? "" : this.table + " ";
		return "Change[" + this.type + " " + where + KeyText.of(this.keys) + " " + this.sequenceNumber + "]";
	}

}
