package io.jets.local.stream.position;

import io.jets.event.SequenceNumberOrder;
import org.jspecify.annotations.Nullable;

/**
 * A position in a shard, up to which records were consumed.
 *
 * @param sequenceNumber the sequence number of the last consumed record, {@code null} if
 * no record was consumed
 * @param iterator where to continue if no record was consumed: an iterator that was
 * created at {@code LATEST}
 */
public record ShardPosition(@Nullable String sequenceNumber, @Nullable String iterator) {

	/**
	 * Returns the position after a record.
	 * @param sequenceNumber the sequence number of the record
	 * @return the position
	 */
	public static ShardPosition after(String sequenceNumber) {
		return new ShardPosition(sequenceNumber, null);
	}

	/**
	 * Returns the position of an iterator.
	 * @param iterator the iterator
	 * @return the position
	 */
	public static ShardPosition at(String iterator) {
		return new ShardPosition(null, iterator);
	}

	/**
	 * Compares positions in the same shard. A record is after any iterator.
	 * @param other another position
	 * @return whether this position is after the other
	 */
	boolean isAfter(ShardPosition other) {
		return this.sequenceNumber != null && (other.sequenceNumber == null
				|| SequenceNumberOrder.INSTANCE.compare(this.sequenceNumber, other.sequenceNumber) > 0);
	}

}
