package io.jets.local.stream.read;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import io.jets.annotation.StartingPosition;
import io.jets.local.time.Backoff;
import io.jets.local.time.PollingMonitor;
import io.jets.local.stream.position.ShardKey;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Follows the stream of one mapping. Reads a shard only after its parent. When a stream
 * has ended because it was disabled or its table deleted, waits for the next stream of
 * the table.
 */
final class StreamPoller implements Runnable {

	private static final Duration BETWEEN_STREAMS = Duration.ofMillis(500);

	private static final Log logger = LogFactory.getLog(StreamPoller.class);

	private final EventSourceMapping mapping;

	private final StreamLocator locator;

	private final PollingMonitor monitor;

	private final Executor executor;

	private boolean foundLater;

	private volatile @Nullable String streamArn;

	StreamPoller(EventSourceMapping mapping) {
		this.mapping = mapping;
		this.locator = new StreamLocator(mapping.context().clients());
		this.monitor = mapping.context().monitor();
		this.executor = mapping.context().delivery().executor();
	}

	EventSourceMapping mapping() {
		return this.mapping;
	}

	/**
	 * Returns the ARN of the stream as DynamoDB returned it, {@code null} if it was not
	 * found yet.
	 */
	@Nullable String streamArn() {
		return this.streamArn;
	}

	@Override
	public void run() {
		try {
			do {
				String streamArn = untilDone(this::locate);
				Shards shards = (streamArn != null) ? untilDone(() -> describe(streamArn)) : null;
				this.streamArn = streamArn;
				if (streamArn != null && shards != null) {
					follow(streamArn, shards);
				}
				this.foundLater = true;
			}
			while (this.monitor.pause(BETWEEN_STREAMS));
		}
		catch (Throwable ex) {
			stopped(ex);
		}
	}

	private String locate() {
		try {
			return this.locator.locate(this.mapping.stream().trigger());
		}
		catch (StreamUnavailableException ex) {
			// A stream that is created later is read from its start
			this.foundLater = true;
			throw ex;
		}
	}

	private Shards describe(String streamArn) {
		try {
			return Shards.describe(this.mapping.context().clients().streams(), streamArn);
		}
		catch (ResourceNotFoundException ex) {
			return new Shards(List.of(), false);
		}
	}

	private void follow(String streamArn, Shards shards) {
		StartingPosition first = this.foundLater ? StartingPosition.TRIM_HORIZON : this.mapping.start();
		boolean known = shards.shards().stream().anyMatch((shard) -> known(streamArn, shard.shardId()));
		boolean latest = !known && first == StartingPosition.LATEST;
		List<String> roots = latest ? shards.open() : shards.roots((shardId) -> known(streamArn, shardId));
		StartingPosition start = latest ? StartingPosition.LATEST : StartingPosition.TRIM_HORIZON;
		Phaser readers = new Phaser(1);
		roots.forEach((shardId) -> fork(readers, streamArn, shardId, start));
		readers.arriveAndAwaitAdvance();
	}

	private boolean known(String streamArn, String shardId) {
		return this.mapping.context().positions().get(key(streamArn, shardId)) != null;
	}

	private ShardKey key(String streamArn, String shardId) {
		return new ShardKey(this.mapping.stream().job().name(), streamArn, shardId);
	}

	private void fork(Phaser readers, String streamArn, String shardId, StartingPosition start) {
		readers.register();
		Runnable task = () -> {
			try {
				if (new ShardReader(this.mapping, key(streamArn, shardId), start).read()) {
					children(streamArn, shardId)
						.forEach((child) -> fork(readers, streamArn, child, StartingPosition.TRIM_HORIZON));
				}
			}
			catch (Throwable ex) {
				stopped(ex);
			}
			finally {
				readers.arriveAndDeregister();
			}
		};
		try {
			this.executor.execute(task);
		}
		catch (RejectedExecutionException ex) {
			// Closed concurrently
			readers.arriveAndDeregister();
		}
	}

	private List<String> children(String streamArn, String shardId) {
		Backoff backoff = backoff();
		while (true) {
			Shards shards = untilDone(() -> describe(streamArn));
			if (shards == null) {
				return List.of();
			}
			List<String> children = shards.children(shardId);
			if (!children.isEmpty() || !shards.enabled() || !this.monitor.pause(backoff.next())) {
				return children;
			}
		}
	}

	private <T> @Nullable T untilDone(Supplier<T> action) {
		OutageLog outageLog = new OutageLog(this.mapping.stream().job().name());
		Backoff backoff = backoff();
		while (!this.monitor.closed()) {
			try {
				T result = action.get();
				outageLog.over();
				return result;
			}
			catch (RuntimeException ex) {
				if (!this.monitor.closed()) {
					outageLog.failed(ex);
					this.monitor.pause(backoff.next());
				}
			}
		}
		return null;
	}

	private void stopped(Throwable ex) {
		if (!this.monitor.closed()) {
			logger.error("Job " + this.mapping.stream().job().name()
					+ ": its stream is no longer read. Restart the application", ex);
		}
	}

	private static Backoff backoff() {
		return new Backoff(Duration.ofMillis(20), Duration.ofSeconds(1), 1.5);
	}

}
