package io.jets.local.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * One of the queues of batches that a shard is consumed in. It has a thread only while it
 * has records. A batch is due when it is full, when Lambda's payload limit is reached, or
 * when the batching window is over, which begins with the first record, or at the end of
 * the invocation before if that was later.
 */
final class Lane {

	private static final Log logger = LogFactory.getLog(Lane.class);

	private final EventSourceMapping mapping;

	private final BatchDelivery delivery;

	private final Checkpoint checkpoint;

	private final Signal signal;

	private final Executor executor;

	private final Duration window;

	private final RecordBuffer buffer;

	private long windowStart;

	private boolean more;

	private boolean running;

	Lane(EventSourceMapping mapping, BatchDelivery delivery, Checkpoint checkpoint) {
		this.mapping = mapping;
		this.delivery = delivery;
		this.checkpoint = checkpoint;
		this.signal = mapping.context().signal();
		this.executor = mapping.context().executor();
		this.window = mapping.batchingWindow();
		this.buffer = new RecordBuffer(mapping.batchSize());
	}

	/**
	 * Take records.
	 * @param records records, in order
	 * @param more whether there are more to be read at once, worth to wait for without a
	 * batching window too
	 */
	void add(List<StreamRecord> records, boolean more) {
		boolean start;
		synchronized (this) {
			if (records.isEmpty() && more == this.more) {
				return;
			}
			if (this.buffer.isEmpty()) {
				this.windowStart = System.nanoTime();
			}
			records.forEach(this.buffer::add);
			this.more = more;
			start = !this.running && !this.buffer.isEmpty();
			this.running |= start;
		}
		if (start) {
			start();
		}
		this.signal.changed();
	}

	private void start() {
		try {
			this.executor.execute(this::run);
		}
		catch (RejectedExecutionException ex) {
			// Closed in this moment
		}
	}

	private void run() {
		while (this.signal.awaitDue(this::untilDue)) {
			Batch batch;
			synchronized (this) {
				batch = this.buffer.take();
			}
			if (!deliver(batch) || !hasNext()) {
				break;
			}
		}
		this.signal.changed();
	}

	private synchronized long untilDue() {
		if (this.buffer.hasFullBatch()) {
			return 0;
		}
		if (this.window.isZero()) {
			return this.more ? Long.MAX_VALUE : 0;
		}
		return this.window.toNanos() - (System.nanoTime() - this.windowStart);
	}

	private synchronized boolean hasNext() {
		this.running = !this.buffer.isEmpty();
		this.windowStart = System.nanoTime();
		return this.running;
	}

	private boolean deliver(Batch batch) {
		Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2), 2);
		while (true) {
			try {
				return this.delivery.deliver(batch, (part) -> this.checkpoint
					.consumed(part.records().stream().map(StreamRecord::sequenceNumber).toList()));
			}
			catch (RuntimeException ex) {
				// No job's failure, these are results: nothing may be lost for it
				logger.error("Job " + this.mapping.job().name() + ": a batch cannot be delivered, trying again", ex);
				if (!this.signal.pause(backoff.next())) {
					return false;
				}
			}
		}
	}

	synchronized boolean isIdle() {
		return !this.running;
	}

	synchronized long bytes() {
		return this.buffer.bytes();
	}

}
