package io.jets.local.stream.position;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Tracks how far a shard was consumed. The position is before the first record that was
 * not consumed, even if later records were.
 */
public final class Checkpoint {

	private final StreamPositions positions;

	private final ShardKey shard;

	private final BooleanSupplier ended;

	private final Map<String, Boolean> consumed = new LinkedHashMap<>();

	/**
	 * Creates a checkpoint.
	 * @param positions where the position is stored
	 * @param shard the shard
	 * @param ended whether the event source mapping has ended. What a job completes after
	 * that is delivered again to the next mapping and does not move the position
	 */
	public Checkpoint(StreamPositions positions, ShardKey shard, BooleanSupplier ended) {
		this.positions = positions;
		this.shard = shard;
		this.ended = ended;
	}

	/**
	 * Returns the shard.
	 * @return the shard
	 */
	public ShardKey shard() {
		return this.shard;
	}

	/**
	 * Adds records that were read.
	 * @param sequenceNumbers their sequence numbers, in the order of the shard
	 */
	public synchronized void read(List<String> sequenceNumbers) {
		sequenceNumbers.forEach((sequenceNumber) -> this.consumed.put(sequenceNumber, false));
	}

	/**
	 * Marks records as consumed and stores the new position.
	 * @param sequenceNumbers the sequence numbers of records that were processed,
	 * discarded or filtered out
	 */
	public synchronized void consumed(List<String> sequenceNumbers) {
		sequenceNumbers.forEach((sequenceNumber) -> this.consumed.replace(sequenceNumber, true));
		String last = null;
		Iterator<Map.Entry<String, Boolean>> records = this.consumed.entrySet().iterator();
		while (records.hasNext()) {
			Map.Entry<String, Boolean> record = records.next();
			if (!record.getValue()) {
				break;
			}
			last = record.getKey();
			records.remove();
		}
		if (last != null && !this.ended.getAsBoolean()) {
			this.positions.put(this.shard, ShardPosition.after(last));
		}
	}

}
