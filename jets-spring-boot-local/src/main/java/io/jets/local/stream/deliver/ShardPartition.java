package io.jets.local.stream.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.stream.position.Checkpoint;
import io.jets.local.time.Timer;
import io.jets.local.time.Backoff;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * A queue of records of a shard, delivered batch by batch. It uses a thread only while it
 * invokes the job, not between attempts or during a batching window. A batch is due when
 * it is full, when it reaches Lambda's payload limit, or when the batching window ends.
 * The window begins with the first record, or at the end of the previous invocation if
 * that is later.
 */
final class ShardPartition {

	private static final Log logger = LogFactory.getLog(ShardPartition.class);

	private final DeliverySettings settings;

	private final Checkpoint checkpoint;

	private final DeliveryContext context;

	private final DeliveryAttempts attempts;

	private final Duration window;

	private final RecordBuffer buffer;

	private final Backoff recovery = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), 2);

	/**
	 * The window of the buffered records, {@code null} if it has not begun.
	 */
	private Timer.@Nullable Task openWindow;

	private boolean windowOver;

	private boolean more;

	/**
	 * Whether a batch is being delivered, which includes pauses between attempts.
	 */
	private boolean delivering;

	private @Nullable BatchDelivery delivery;

	ShardPartition(DeliverySettings settings, Checkpoint checkpoint, DeliveryContext context) {
		DynamoDbStreamTrigger trigger = settings.trigger();
		this.settings = settings;
		this.checkpoint = checkpoint;
		this.context = context;
		this.attempts = new DeliveryAttempts(settings.job(), trigger, context);
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
		synchronized (this) {
			records.forEach(this.buffer::add);
			this.more = more;
			if (this.delivering || !isDue()) {
				return;
			}
			this.delivering = true;
		}
		resume();
	}

	/**
	 * Returns whether a batch is due, and starts its window if it is not.
	 */
	private boolean isDue() {
		if (this.buffer.isEmpty()) {
			return false;
		}
		if (this.buffer.hasFullBatch() || this.windowOver) {
			return true;
		}
		if (this.window.isZero()) {
			return !this.more;
		}
		if (this.openWindow == null) {
			this.openWindow = this.context.time().timer().schedule(this.window, this::endWindow);
		}
		return false;
	}

	private void endWindow() {
		synchronized (this) {
			if (this.openWindow == null || this.delivering) {
				return;
			}
			this.windowOver = true;
			this.delivering = true;
		}
		resume();
	}

	private void resume() {
		try {
			this.context.executor().execute(this::run);
		}
		catch (RejectedExecutionException ex) {
			// Closed concurrently
		}
	}

	private void run() {
		try {
			boolean goOn = true;
			while (goOn && !this.context.monitor().closed()) {
				goOn = step();
			}
		}
		catch (Throwable ex) {
			// The partition stays busy: later records must not overtake those that it
			// holds
			logger.error("Job " + job().name() + ": some records of its stream are no longer delivered."
					+ " Restart the application", ex);
		}
		this.context.monitor().changed();
	}

	/**
	 * Does the next step of the delivery.
	 * @return whether the step after that can follow at once
	 */
	private boolean step() {
		BatchDelivery current = this.delivery;
		if (current == null) {
			current = nextDelivery();
			this.delivery = current;
			return current != null;
		}
		DeliveryStep step = attempt(current);
		if (step instanceof DeliveryStep.Pause pause) {
			this.context.time().timer().schedule(pause.delay(), this::resume);
			return false;
		}
		if (step instanceof DeliveryStep.End) {
			this.delivery = null;
		}
		return true;
	}

	/**
	 * Takes the next batch, or ends the work if none is due.
	 */
	private synchronized @Nullable BatchDelivery nextDelivery() {
		if (!isDue()) {
			this.delivering = false;
			return null;
		}
		if (this.openWindow != null) {
			this.openWindow.cancel();
			this.openWindow = null;
		}
		this.windowOver = false;
		return new BatchDelivery(this.buffer.take(), this.settings, this::consumed);
	}

	private DeliveryStep attempt(BatchDelivery current) {
		try {
			DeliveryStep step = this.attempts.next(current);
			this.recovery.reset();
			return step;
		}
		catch (RuntimeException | Error ex) {
			// Not a failure of the job, which is a result: no record may be lost
			logger.error("Job " + job().name() + ": a batch could not be delivered and is retried", ex);
			return new DeliveryStep.Pause(this.recovery.next());
		}
	}

	private JobMethod job() {
		return this.settings.job();
	}

	private void consumed(Batch batch) {
		this.checkpoint.consumed(batch.records().stream().map(PendingRecord::sequenceNumber).toList());
	}

	synchronized boolean isIdle() {
		return !this.delivering && this.buffer.isEmpty();
	}

	synchronized long bytes() {
		return this.buffer.bytes();
	}

}
