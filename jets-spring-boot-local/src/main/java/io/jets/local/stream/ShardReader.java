package io.jets.local.stream;

import java.time.Duration;
import java.util.List;

import io.jets.annotation.StartingPosition;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Reads one shard for one mapping to its end: filters first, then cuts batches and
 * delivers them in order. A record counts as consumed when its batch was taken or
 * dropped, or when no filter takes it.
 */
final class ShardReader {

	private final EventSourceMapping mapping;

	private final ShardKey shard;

	private final StartingPosition start;

	private final Signal signal;

	private final StreamPositions positions;

	private final RecordWriter writer;

	private final BatchDelivery delivery;

	private final IdleWait idleWait;

	private final Outages outages;

	private final Backoff trouble = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), 2);

	private ShardCursor cursor;

	private RecordBuffer buffer;

	ShardReader(EventSourceMapping mapping, ShardKey shard, StartingPosition start) {
		this.mapping = mapping;
		this.shard = shard;
		this.start = start;
		this.signal = mapping.context().signal();
		this.positions = mapping.context().positions();
		this.writer = new RecordWriter(shard.streamArn(), mapping.context().account());
		this.delivery = mapping.delivery();
		this.idleWait = new IdleWait(this.signal, mapping.context().longestIdleWait());
		this.outages = new Outages(mapping.job().name());
		this.cursor = newCursor();
		this.buffer = new RecordBuffer(mapping.batchSize());
	}

	/**
	 * Read the shard.
	 * @return whether it was read to its end; {@code false} when closed
	 */
	boolean read() {
		while (!this.signal.closed()) {
			long seen = this.signal.wakes();
			try {
				boolean found = readOnce();
				this.outages.over();
				this.trouble.reset();
				if (this.cursor.drained() && this.buffer.isEmpty()) {
					return true;
				}
				if (found) {
					this.idleWait.reset();
				}
				else {
					this.idleWait.await(seen);
				}
			}
			catch (ResourceNotFoundException ex) {
				// The table was deleted, its stream with it
				return true;
			}
			catch (RuntimeException ex) {
				recover(ex);
			}
		}
		return false;
	}

	private boolean readOnce() {
		this.cursor.open();
		savePosition();
		List<Record> records = this.cursor.read();
		for (Record record : records) {
			byte[] json = this.writer.write(record);
			if (this.mapping.filter().matches(record.eventNameAsString(), json)) {
				this.buffer.add(new StreamRecord(record.dynamodb().sequenceNumber(), json));
			}
		}
		boolean more = records.size() == ShardCursor.LIMIT && !this.cursor.drained();
		while (this.buffer.hasFullBatch() || (!more && !this.buffer.isEmpty())) {
			if (!this.delivery.deliver(this.buffer.take(), this.shard.shardId(), this::consumed)) {
				return true;
			}
		}
		return !records.isEmpty();
	}

	private void savePosition() {
		ShardPosition position = this.cursor.position();
		if (position != null && this.buffer.isEmpty()) {
			this.positions.put(this.shard, position);
		}
	}

	private void consumed(String sequenceNumber) {
		this.positions.put(this.shard, ShardPosition.after(sequenceNumber));
	}

	private void recover(RuntimeException ex) {
		if (this.signal.closed()) {
			return;
		}
		this.outages.failed(ex);
		// Whatever was read but not delivered is read again
		this.cursor = newCursor();
		this.buffer = new RecordBuffer(this.mapping.batchSize());
		this.signal.pause(this.trouble.next());
	}

	private ShardCursor newCursor() {
		return new ShardCursor(this.mapping.context().clients().streams(), this.shard, this.positions.get(this.shard),
				this.start);
	}

}
