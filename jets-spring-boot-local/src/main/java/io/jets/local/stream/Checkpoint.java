package io.jets.local.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far a shard was consumed: up to the lowest record that was not, whatever was
 * consumed behind it.
 */
final class Checkpoint {

	private final StreamPositions positions;

	private final ShardKey shard;

	private final Signal signal;

	private final Map<String, Boolean> consumed = new LinkedHashMap<>();

	Checkpoint(StreamPositions positions, ShardKey shard, Signal signal) {
		this.positions = positions;
		this.shard = shard;
		this.signal = signal;
	}

	/**
	 * Note what was read.
	 * @param sequenceNumbers the records, in the order of the shard
	 */
	synchronized void read(List<String> sequenceNumbers) {
		sequenceNumbers.forEach((sequenceNumber) -> this.consumed.put(sequenceNumber, false));
	}

	/**
	 * Note what was consumed, and keep how far that is without a gap. What a job finishes
	 * after its mapping's end comes again to the next one, so that it counts no more.
	 * @param sequenceNumbers records that were delivered, given up or not asked for
	 */
	synchronized void consumed(List<String> sequenceNumbers) {
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
		if (last != null && !this.signal.ended()) {
			this.positions.put(this.shard, ShardPosition.after(last));
		}
	}

}
