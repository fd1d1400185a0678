package io.jets.local.stream;

import io.jets.event.SequenceNumberOrder;
import org.jspecify.annotations.Nullable;

/**
 * How far a shard was consumed.
 *
 * @param sequenceNumber the last consumed record's, {@code null} if none was
 * @param iterator where to go on if no record was consumed: the place that was once
 * {@code LATEST}
 */
record ShardPosition(@Nullable String sequenceNumber, @Nullable String iterator) {

	static ShardPosition after(String sequenceNumber) {
		return new ShardPosition(sequenceNumber, null);
	}

	static ShardPosition at(String iterator) {
		return new ShardPosition(null, iterator);
	}

	/**
	 * Whether more was consumed here. A record is after each iterator, which stands for
	 * none.
	 * @param other another position in the same shard
	 * @return whether this position is after the other
	 */
	boolean isAfter(ShardPosition other) {
		return this.sequenceNumber != null && (other.sequenceNumber == null
				|| SequenceNumberOrder.INSTANCE.compare(this.sequenceNumber, other.sequenceNumber) > 0);
	}

}
