package io.jets.local.stream.read;

import java.time.Duration;
import java.util.List;

import io.jets.annotation.StartingPosition;
import io.jets.local.journal.entry.Origin;
import io.jets.local.time.Backoff;
import io.jets.local.time.PollingMonitor;
import io.jets.local.stream.deliver.ShardPartitions;
import io.jets.local.stream.intake.RecordIntake;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.ShardPosition;
import io.jets.local.stream.position.StreamPositions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Reads one shard for one mapping to its end.
 */
final class ShardReader {

	private final EventSourceMapping mapping;

	private final ShardKey shard;

	private final StartingPosition start;

	private final PollingMonitor monitor;

	private final StreamPositions positions;

	private final RecordIntake intake;

	private final ShardPartitions partitions;

	private final IdleWait idleWait;

	private final OutageLog outageLog;

	private final Backoff recovery = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), 2);

	private @Nullable ShardPosition handedOver;

	private ShardCursor cursor;

	ShardReader(EventSourceMapping mapping, ShardKey shard, StartingPosition start) {
		this.mapping = mapping;
		this.shard = shard;
		this.start = start;
		this.monitor = mapping.context().monitor();
		this.positions = mapping.context().positions();
		this.intake = new RecordIntake(mapping.stream(), mapping.checkpoint(shard), mapping.context().delivery());
		this.partitions = this.intake.partitions();
		this.idleWait = new IdleWait(this.monitor, mapping.context().longestIdleWait());
		this.outageLog = new OutageLog(mapping.stream().job().name());
		this.handedOver = this.positions.get(shard);
		this.cursor = newCursor();
	}

	/**
	 * Reads the shard.
	 * @return {@code true} if it was read and delivered to its end, {@code false} if
	 * closed
	 */
	boolean read() {
		while (this.partitions.awaitRoom()) {
			long seen = this.monitor.wakes();
			try {
				boolean found = readOnce();
				this.outageLog.over();
				this.recovery.reset();
				if (this.cursor.drained()) {
					return this.partitions.awaitIdle();
				}
				if (found) {
					this.idleWait.reset();
				}
				else {
					this.idleWait.await(seen);
				}
			}
			catch (ResourceNotFoundException ex) {
				// The table was deleted together with its stream
				return this.partitions.awaitIdle();
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
		this.intake.accept(records, records.size() == ShardCursor.LIMIT && !this.cursor.drained(), Origin.CLIENT);
		this.handedOver = this.cursor.position();
		return !records.isEmpty();
	}

	/**
	 * Stores the position of the {@code LATEST} iterator until a record is read.
	 */
	private void saveLatest() {
		ShardPosition position = this.cursor.position();
		if (position != null && position.sequenceNumber() == null) {
			this.positions.put(this.shard, position);
		}
	}

	private void recover(RuntimeException ex) {
		if (this.monitor.closed()) {
			return;
		}
		this.outageLog.failed(ex);
		this.partitions.flush();
		// Records that were read but not handed over are read again
		this.cursor = newCursor();
		this.monitor.pause(this.recovery.next());
	}

	private ShardCursor newCursor() {
		return new ShardCursor(this.mapping.context().clients().streams(), this.shard, this.handedOver, this.start);
	}

}
