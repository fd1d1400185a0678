package io.jets.event;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A change of an item, from a record of the table's stream. A method with a parameter of
 * this type is called once per record, in order. A method with a {@code List} of changes
 * is called once per batch:
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
 * The items are read before the method is called. {@code T} is a class with
 * {@code @DynamoDbBean} or {@code @DynamoDbImmutable}, which the SDK's enhanced client
 * reads, or any type that the application's {@code JsonMapper} can read: a record, a
 * class, {@code Map<String, Object>} or {@code JsonNode}. The mapper gets attribute
 * values in plain form: a number is a number of up to 38 digits, a set is an array, and
 * binary is a {@code byte[]}.
 * <p>
 * A change is immutable except for the objects that it contains: items, the raw record
 * and binary keys are returned without a copy and must not be modified. Tests can create
 * a change with {@link #insert}, {@link #modify}, {@link #remove} or {@link #expire}, and
 * set further values with {@link #toBuilder()}.
 *
 * @param <T> the type of the item
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

	final @Nullable Set<String> givenChangedAttributes;

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
		this.givenChangedAttributes = builder.changedAttributes;
	}

	/**
	 * Creates the change of an item that was inserted, for tests.
	 * @param <T> the type of the item
	 * @param item the new item
	 * @return a change
	 */
	public static <T> Change<T> insert(T item) {
		return Change.<T>builder(ChangeType.INSERT).newItem(Objects.requireNonNull(item)).build();
	}

	/**
	 * Creates the change of an item that was modified, for tests. Its
	 * {@link #changedAttributes()} are found as those of a stream record: the items are
	 * turned into attribute values, by the enhanced client if their class is annotated
	 * for it, otherwise by a mapper with the Jackson modules on the class path.
	 * @param <T> the type of the item
	 * @param before the old item
	 * @param after the new item
	 * @return a change
	 */
	public static <T> Change<T> modify(T before, T after) {
		return Change.<T>builder(ChangeType.MODIFY)
			.oldItem(Objects.requireNonNull(before))
			.newItem(Objects.requireNonNull(after))
			.build();
	}

	/**
	 * Creates the change of an item that was deleted, for tests.
	 * @param <T> the type of the item
	 * @param item the old item
	 * @return a change
	 */
	public static <T> Change<T> remove(T item) {
		return Change.<T>builder(ChangeType.REMOVE).oldItem(Objects.requireNonNull(item)).build();
	}

	/**
	 * Creates the change of an item that DynamoDB deleted because its time to live had
	 * passed, for tests.
	 * @param <T> the type of the item
	 * @param item the old item
	 * @return a change
	 */
	public static <T> Change<T> expire(T item) {
		return Change.<T>builder(ChangeType.REMOVE).oldItem(Objects.requireNonNull(item)).expired(true).build();
	}

	/**
	 * Returns a builder of a change.
	 * @param <T> the type of the item
	 * @param type the type of the change
	 * @return a builder
	 */
	public static <T> ChangeBuilder<T> builder(ChangeType type) {
		return new ChangeBuilder<>(type);
	}

	/**
	 * Returns the type of the change.
	 * @return the type of the change
	 */
	public ChangeType type() {
		return this.type;
	}

	/**
	 * Returns the item before the change.
	 * @return the item; {@code null} for an insertion, or if the stream's view type does
	 * not include it
	 */
	public @Nullable T oldItem() {
		return this.oldItem;
	}

	/**
	 * Returns the item after the change.
	 * @return the item; {@code null} for a removal, or if the stream's view type does not
	 * include it
	 */
	public @Nullable T newItem() {
		return this.newItem;
	}

	/**
	 * Returns the new item, or the old item if the change has no new item.
	 * @return the item
	 * @throws IllegalStateException if the stream's view type includes neither
	 */
	public T item() {
		T item = (this.newItem != null) ? this.newItem : this.oldItem;
		if (item == null) {
			throw new IllegalStateException(this + " has no item, because the stream's view type does not include it. "
					+ "Set the view type of the table's stream to NEW_AND_OLD_IMAGES");
		}
		return item;
	}

	/**
	 * Returns the primary key. Values are of type {@code String}, {@code BigDecimal} or
	 * {@code byte[]}, which must not be modified.
	 * @return the partition key and, if the table has one, the sort key, by name
	 */
	public Map<String, Object> keys() {
		return this.keys;
	}

	/**
	 * Returns the names of the top-level attributes whose values differ. For an insertion
	 * and a removal, these are all attributes. The order of the elements of a set is
	 * ignored. If a test has built the change without a raw record, the items are turned
	 * into attribute values and compared likewise. The names are those of
	 * {@code @DynamoDbAttribute} for the enhanced client's classes, otherwise those of
	 * Jackson's default mapper with the modules on the class path: a static factory does
	 * not know the settings of the application's mapper, so if these change names, set
	 * the attributes with {@link ChangeBuilder#changedAttributes}.
	 * @return names of attributes in the table
	 * @throws IllegalArgumentException if a test has built the change from an object that
	 * DynamoDB cannot store
	 * @throws IllegalStateException if the stream's view type does not include an image
	 * that has to be compared, or if a test has built the change without an item that has
	 * to be
	 */
	public Set<String> changedAttributes() {
		Set<String> names = (this.givenChangedAttributes != null) ? this.givenChangedAttributes
				: this.foundChangedAttributes;
		if (names == null) {
			names = new ChangedAttributes(this).find();
			this.foundChangedAttributes = names;
		}
		return names;
	}

	/**
	 * Returns the name of the table.
	 * @return the name
	 */
	public String table() {
		return this.table;
	}

	/**
	 * Returns the id of the record. It stays the same if Lambda delivers the record
	 * again, and can therefore be used to detect duplicates.
	 * @return the {@code eventID} of the record
	 */
	public String eventId() {
		return this.eventId;
	}

	/**
	 * Returns the sequence number of the record in its shard, which increases with each
	 * change of an item.
	 * @return up to 40 digits
	 * @see SequenceNumberOrder
	 */
	public String sequenceNumber() {
		return this.sequenceNumber;
	}

	/**
	 * Returns the approximate time of the change, which DynamoDB rounds down to a second.
	 * @return the {@code ApproximateCreationDateTime} of the record, the epoch if it has
	 * none
	 */
	public Instant time() {
		return this.time;
	}

	/**
	 * Returns the size of the keys and images of the record.
	 * @return the {@code SizeBytes} of the record
	 */
	public long sizeBytes() {
		return this.sizeBytes;
	}

	/**
	 * Returns whether DynamoDB deleted the item because its time to live had passed. With
	 * a global table, this is only known in the region in which the item was deleted.
	 * @return {@code true} if the item expired
	 * @see <a href=
	 * "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">DynamoDB
	 * Streams and Time to Live</a>
	 */
	public boolean expired() {
		return this.expired;
	}

	/**
	 * Returns the whole record as Lambda sent it. It is parsed when this method is first
	 * called. All calls return the same tree, which must not be modified.
	 * @return JSON with {@code eventName}, {@code dynamodb} and so on
	 * @throws IllegalStateException if a test has built the change without a raw record
	 */
	public JsonNode raw() {
		if (this.raw == null) {
			throw new IllegalStateException(this + " was built without a raw record: set it with ChangeBuilder.raw");
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
	 * Returns a builder with the values of this change.
	 * @return a builder
	 */
	public ChangeBuilder<T> toBuilder() {
		return new ChangeBuilder<>(this);
	}

	boolean hasRaw() {
		return this.raw != null;
	}

	/**
	 * Returns whether another object is a change with the same values. Items are compared
	 * with their {@code equals}. The raw record is not compared, nor are the changed
	 * attributes, which follow from the items.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || other instanceof Change<?> change && this.type == change.type
				&& Objects.equals(this.oldItem, change.oldItem) && Objects.equals(this.newItem, change.newItem)
				&& PrimaryKey.comparable(this.keys).equals(PrimaryKey.comparable(change.keys))
				&& this.table.equals(change.table) && this.eventId.equals(change.eventId)
				&& this.sequenceNumber.equals(change.sequenceNumber) && this.time.equals(change.time)
				&& this.sizeBytes == change.sizeBytes && this.expired == change.expired;
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.type, this.oldItem, this.newItem, PrimaryKey.comparable(this.keys), this.table,
				this.eventId, this.sequenceNumber, this.time, this.sizeBytes, this.expired);
	}

	/**
	 * Returns a description with the keys, but without other attributes.
	 */
	@Override
	public String toString() {
		String where = this.table.isEmpty() ? "" : this.table + " ";
		return "Change[" + this.type + " " + where + PrimaryKey.text(this.keys) + " " + this.sequenceNumber + "]";
	}

}
