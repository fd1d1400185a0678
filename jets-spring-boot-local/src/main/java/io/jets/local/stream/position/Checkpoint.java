package io.jets.local.stream.position;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Tracks how far a shard was consumed. The position is before the first record that was
 * not consumed, even if later records were.
 */
public final class Checkpoint {

	private final StreamPositions positions;

	private final ShardKey shard;

	private final BooleanSupplier ended;

	/**
	 * The records that were read from the first one on that is not consumed.
	 */
	private final Map<String, ReadRecord> records = new LinkedHashMap<>();

	private long read;

	private long filteredOut;

	private @Nullable RecordPosition position;

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
	 * @param read the records, in the order of the shard
	 */
	public synchronized void read(List<RecordPosition> read) {
		this.read += read.size();
		read.forEach((record) -> this.records.put(record.sequenceNumber(), new ReadRecord(record, false)));
	}

	/**
	 * Marks records as consumed because no filter accepts them.
	 * @param sequenceNumbers their sequence numbers
	 */
	public synchronized void filteredOut(List<String> sequenceNumbers) {
		this.filteredOut += sequenceNumbers.size();
		consumed(sequenceNumbers);
	}

	/**
	 * Marks records as consumed and stores the new position.
	 * @param sequenceNumbers the sequence numbers of records that were processed,
	 * discarded or filtered out
	 */
	public synchronized void consumed(List<String> sequenceNumbers) {
		sequenceNumbers.forEach((sequenceNumber) -> this.records.computeIfPresent(sequenceNumber,
				(number, record) -> new ReadRecord(record.position(), true)));
		RecordPosition last = null;
		Iterator<ReadRecord> oldest = this.records.values().iterator();
		while (oldest.hasNext()) {
			ReadRecord record = oldest.next();
			if (!record.consumed()) {
				break;
			}
			last = record.position();
			oldest.remove();
		}
		if (last != null) {
			this.position = last;
			if (!this.ended.getAsBoolean()) {
				this.positions.put(this.shard, ShardPosition.after(last.sequenceNumber()));
			}
		}
	}

	/**
	 * Returns how far the shard was consumed.
	 * @return the progress since this checkpoint was created
	 */
	public synchronized StreamProgress progress() {
		List<RecordPosition> waiting = this.records.values()
			.stream()
			.filter((record) -> !record.consumed())
			.map(ReadRecord::position)
			.toList();
		return new StreamProgress(this.read, this.filteredOut, waiting.size(),
				waiting.isEmpty() ? null : waiting.get(0), this.position);
	}

	/**
	 * A record that was read.
	 */
	private record ReadRecord(RecordPosition position, boolean consumed) {

	}

}
