package io.jets.local.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The lanes in which a shard is consumed, as many as the parallelization factor says. All
 * records of an item go the same lane, so that they stay in order; a lane that fails
 * holds up no other.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html#dynamodb-polling-and-batching">Polling
 * and batching streams</a>
 */
final class Lanes {

	private final List<Lane> lanes;

	private final Signal signal;

	Lanes(int count, Supplier<Lane> factory, Signal signal) {
		this.lanes = Stream.generate(factory).limit(count).toList();
		this.signal = signal;
	}

	/**
	 * Deal out records.
	 * @param records records, in the order of the shard
	 * @param more whether there are more to be read at once
	 */
	void add(List<StreamRecord> records, boolean more) {
		List<List<StreamRecord>> parts = Stream.generate(() -> (List<StreamRecord>) new ArrayList<StreamRecord>())
			.limit(this.lanes.size())
			.toList();
		records.forEach((record) -> parts.get(lane(record)).add(record));
		for (int i = 0; i < parts.size(); i++) {
			this.lanes.get(i).add(parts.get(i), more);
		}
	}

	private int lane(StreamRecord record) {
		return Math.floorMod(record.itemHash(), this.lanes.size());
	}

	/**
	 * Have what was added delivered: nothing comes for now.
	 */
	void flush() {
		add(List.of(), false);
	}

	/**
	 * Wait while so much waits to be delivered that reading on would only fill the
	 * memory.
	 * @return whether to go on: {@code false} when closed
	 */
	boolean awaitRoom() {
		if (hasRoom()) {
			return !this.signal.closed();
		}
		flush();
		return this.signal.awaitDue(() -> hasRoom() ? 0 : Long.MAX_VALUE);
	}

	private boolean hasRoom() {
		return this.lanes.stream().mapToLong(Lane::bytes).sum() < (long) this.lanes.size() * Batch.MAXIMUM_BYTES;
	}

	/**
	 * Wait until all that was added is delivered.
	 * @return whether it is: {@code false} when closed
	 */
	boolean awaitIdle() {
		flush();
		return this.signal.awaitDue(() -> this.lanes.stream().allMatch(Lane::isIdle) ? 0 : Long.MAX_VALUE);
	}

}
