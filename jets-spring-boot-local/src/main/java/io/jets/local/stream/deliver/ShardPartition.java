package io.jets.local.stream.deliver;

import java.time.Duration;
import java.util.Objects;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.stream.position.Checkpoint;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * A queue of records of a shard, delivered batch by batch. It uses a thread only while it
 * has records. A batch is due when it is full, when it reaches Lambda's payload limit, or
 * when the batching window ends. The window begins with the first record, or at the end
 * of the previous invocation if that is later.
 */
final class ShardPartition {

	private static final Log logger = LogFactory.getLog(ShardPartition.class);

	private final JobMethod job;

	private final BatchDelivery delivery;

	private final Checkpoint checkpoint;

	private final PollingMonitor monitor;

	private final Executor executor;

	private final Duration window;

	private final LongSupplier nanoTime;

	private final RecordBuffer buffer;

	private long windowStart;

	private boolean more;

	private boolean running;

	ShardPartition(JobMethod job, DynamoDbStreamTrigger trigger, BatchDelivery delivery, Checkpoint checkpoint,
			DeliveryContext context) {
		this(job, trigger, delivery, checkpoint, context, System::nanoTime);
	}

	ShardPartition(JobMethod job, DynamoDbStreamTrigger trigger, BatchDelivery delivery, Checkpoint checkpoint,
			DeliveryContext context, LongSupplier nanoTime) {
		this.job = job;
		this.delivery = delivery;
		this.checkpoint = checkpoint;
		this.monitor = context.monitor();
		this.executor = context.executor();
		this.nanoTime = nanoTime;
		this.window = Objects.requireNonNullElse(trigger.maximumBatchingWindow(), Duration.ZERO);
		this.buffer = new RecordBuffer(
				Objects.requireNonNullElse(trigger.batchSize(), DynamoDbStreamTrigger.DEFAULT_BATCH_SIZE));
	}

	/**
	 * Adds records.
	 * @param records the records, in order
	 * @param more whether more records can be read at once; a batch waits for them even
	 * without a batching window
	 */
	void add(List<PendingRecord> records, boolean more) {
		boolean start;
		synchronized (this) {
			if (records.isEmpty() && more == this.more) {
				return;
			}
			if (this.buffer.isEmpty()) {
				this.windowStart = this.nanoTime.getAsLong();
			}
			records.forEach(this.buffer::add);
			this.more = more;
			start = !this.running && !this.buffer.isEmpty();
			this.running |= start;
		}
		if (start) {
			start();
		}
		this.monitor.changed();
	}

	private void start() {
		try {
			this.executor.execute(this::run);
		}
		catch (RejectedExecutionException ex) {
			// Closed concurrently
		}
	}

	private void run() {
		try {
			deliverAll();
		}
		catch (Throwable ex) {
			// The partition stays busy: later records must not overtake those that it
			// holds
			logger.error("Job " + this.job.name() + ": some records of its stream are no longer delivered."
					+ " Restart the application", ex);
		}
		this.monitor.changed();
	}

	private void deliverAll() {
		while (this.monitor.awaitDue(this::untilDue)) {
			Batch batch;
			synchronized (this) {
				batch = this.buffer.take();
			}
			if (!deliver(batch) || !hasNext()) {
				break;
			}
		}
	}

	private synchronized long untilDue() {
		if (this.buffer.hasFullBatch()) {
			return 0;
		}
		if (this.window.isZero()) {
			return this.more ? Long.MAX_VALUE : 0;
		}
		return this.window.toNanos() - (this.nanoTime.getAsLong() - this.windowStart);
	}

	private synchronized boolean hasNext() {
		this.running = !this.buffer.isEmpty();
		this.windowStart = this.nanoTime.getAsLong();
		return this.running;
	}

	private boolean deliver(Batch batch) {
		Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), 2);
		RemainingBatch remaining = new RemainingBatch(batch);
		while (true) {
			try {
				return this.delivery.deliver(remaining.batch, remaining::consumed);
			}
			catch (RuntimeException | Error ex) {
				// Not a failure of the job, which is a result: no record may be lost
				logger.error("Job " + this.job.name() + ": a batch could not be delivered and is retried", ex);
				if (!this.monitor.pause(backoff.next())) {
					return false;
				}
			}
		}
	}

	/**
	 * The part of a batch that is not consumed yet.
	 */
	private final class RemainingBatch {

		private Batch batch;

		RemainingBatch(Batch batch) {
			this.batch = batch;
		}

		void consumed(Batch part) {
			this.batch = this.batch.from(part.size());
			ShardPartition.this.checkpoint
				.consumed(part.records().stream().map(PendingRecord::sequenceNumber).toList());
		}

	}

	synchronized boolean isIdle() {
		return !this.running;
	}

	synchronized long bytes() {
		return this.buffer.bytes();
	}

}
