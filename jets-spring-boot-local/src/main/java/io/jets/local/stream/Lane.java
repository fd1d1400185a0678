package io.jets.local.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

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

	private final LongSupplier nanoTime;

	private final RecordBuffer buffer;

	private long windowStart;

	private boolean more;

	private boolean running;

	Lane(EventSourceMapping mapping, BatchDelivery delivery, Checkpoint checkpoint) {
		this(mapping, delivery, checkpoint, System::nanoTime);
	}

	Lane(EventSourceMapping mapping, BatchDelivery delivery, Checkpoint checkpoint, LongSupplier nanoTime) {
		this.mapping = mapping;
		this.delivery = delivery;
		this.checkpoint = checkpoint;
		this.signal = mapping.context().signal();
		this.executor = mapping.context().executor();
		this.nanoTime = nanoTime;
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
		try {
			deliverAll();
		}
		catch (Throwable ex) {
			// It stays in its place: what comes later must not overtake what it held
			logger.error("Job " + this.mapping.job().name() + ": a part of its stream is not delivered any more,"
					+ " restart the application", ex);
		}
		this.signal.changed();
	}

	private void deliverAll() {
		while (this.signal.awaitDue(this::untilDue)) {
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
		Rest rest = new Rest(batch);
		while (true) {
			try {
				return this.delivery.deliver(rest.batch, rest::consumed);
			}
			catch (RuntimeException | Error ex) {
				// No job's failure, these are results: nothing may be lost for it
				logger.error("Job " + this.mapping.job().name() + ": a batch cannot be delivered, trying again", ex);
				if (!this.signal.pause(backoff.next())) {
					return false;
				}
			}
		}
	}

	/**
	 * What of a batch is still to be delivered.
	 */
	private final class Rest {

		private Batch batch;

		Rest(Batch batch) {
			this.batch = batch;
		}

		void consumed(Batch part) {
			this.batch = this.batch.from(part.size());
			Lane.this.checkpoint.consumed(part.records().stream().map(StreamRecord::sequenceNumber).toList());
		}

	}

	synchronized boolean isIdle() {
		return !this.running;
	}

	synchronized long bytes() {
		return this.buffer.bytes();
	}

}
