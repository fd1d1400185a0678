package io.jets.local.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.jets.annotation.StartingPosition;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Reads one shard for one mapping to its end: filters first, then hands records to the
 * lanes that deliver them. A record counts as consumed when it was delivered or given up,
 * or when no filter takes it.
 */
final class ShardReader {

	private final EventSourceMapping mapping;

	private final ShardKey shard;

	private final StartingPosition start;

	private final Signal signal;

	private final StreamPositions positions;

	private final RecordWriter writer;

	private final Checkpoint checkpoint;

	private final Lanes lanes;

	private final IdleWait idleWait;

	private final Outages outages;

	private final Backoff trouble = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), 2);

	private @Nullable ShardPosition handedOver;

	private ShardCursor cursor;

	ShardReader(EventSourceMapping mapping, ShardKey shard, StartingPosition start) {
		this.mapping = mapping;
		this.shard = shard;
		this.start = start;
		this.signal = mapping.context().signal();
		this.positions = mapping.context().positions();
		this.writer = new RecordWriter(shard.streamArn(), mapping.context().account());
		this.checkpoint = new Checkpoint(this.positions, shard, this.signal);
		this.lanes = mapping.lanes(shard, this.writer.streamArn(), this.checkpoint);
		this.idleWait = new IdleWait(this.signal, mapping.context().longestIdleWait());
		this.outages = new Outages(mapping.job().name());
		this.handedOver = this.positions.get(shard);
		this.cursor = newCursor();
	}

	/**
	 * Read the shard.
	 * @return whether it was read and delivered to its end; {@code false} when closed
	 */
	boolean read() {
		while (this.lanes.awaitRoom()) {
			long seen = this.signal.wakes();
			try {
				boolean found = readOnce();
				this.outages.over();
				this.trouble.reset();
				if (this.cursor.drained()) {
					return this.lanes.awaitIdle();
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
				return this.lanes.awaitIdle();
			}
			catch (RuntimeException ex) {
				recover(ex);
			}
		}
		return false;
	}

	private boolean readOnce() {
		this.cursor.open();
		saveLatest();
		List<Record> records = this.cursor.read();
		Instant now = this.mapping.context().clock().instant();
		List<StreamRecord> taken = new ArrayList<>();
		List<String> read = new ArrayList<>();
		List<String> filteredOut = new ArrayList<>();
		for (Record record : records) {
			byte[] json = this.writer.write(record);
			read.add(record.dynamodb().sequenceNumber());
			if (this.mapping.filter().matches(record.eventNameAsString(), json)) {
				taken.add(StreamRecord.of(record, json, now));
			}
			else {
				filteredOut.add(record.dynamodb().sequenceNumber());
			}
		}
		this.checkpoint.read(read);
		this.checkpoint.consumed(filteredOut);
		this.lanes.add(taken, records.size() == ShardCursor.LIMIT && !this.cursor.drained());
		this.handedOver = this.cursor.position();
		return !records.isEmpty();
	}

	/**
	 * Keep the place that was once the latest while nothing was read after it.
	 */
	private void saveLatest() {
		ShardPosition position = this.cursor.position();
		if (position != null && position.sequenceNumber() == null) {
			this.positions.put(this.shard, position);
		}
	}

	private void recover(RuntimeException ex) {
		if (this.signal.closed()) {
			return;
		}
		this.outages.failed(ex);
		this.lanes.flush();
		// Whatever was read but not handed over is read again
		this.cursor = newCursor();
		this.signal.pause(this.trouble.next());
	}

	private ShardCursor newCursor() {
		return new ShardCursor(this.mapping.context().clients().streams(), this.shard, this.handedOver, this.start);
	}

}
