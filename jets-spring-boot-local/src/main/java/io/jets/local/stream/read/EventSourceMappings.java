package io.jets.local.stream.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.jets.annotation.StartingPosition;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.stream.intake.RecordIntake;
import io.jets.local.stream.intake.StreamMapping;
import io.jets.local.time.PollingMonitor;
import io.jets.local.stream.position.StreamPositions;
import io.jets.local.stream.position.StreamProgress;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Reads the streams of all jobs as Lambda's event source mappings do. Each job reads each
 * of its streams independently of the others.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Lambda and
 * DynamoDB streams</a>
 */
public final class EventSourceMappings implements AutoCloseable {

	private static final Duration GRACE = Duration.ofMillis(500);

	private static final Duration AFTER_INTERRUPT = Duration.ofMillis(400);

	private static final Log logger = LogFactory.getLog(EventSourceMappings.class);

	private final PollingMonitor monitor;

	private final ExecutorService executor;

	private final List<StreamPoller> pollers = new ArrayList<>();

	/**
	 * Creates mappings that do not read yet.
	 * @param mappings the mappings; those that are disabled are ignored
	 * @param clients the clients of the DynamoDB; the caller closes them
	 * @param positions how far streams were consumed
	 * @param start where reading starts if no position is stored; {@code null} for the
	 * starting position of each trigger
	 * @param shared what all deliveries share, but for the monitor and the executor
	 */
	public EventSourceMappings(List<StreamMapping> mappings, DynamoDbClients clients, StreamPositions positions,
			@Nullable StartingPosition start, DeliveryContext shared) {
		this.monitor = new PollingMonitor(shared.time().timer());
		CustomizableThreadFactory threadFactory = new CustomizableThreadFactory("jets-stream-");
		threadFactory.setDaemon(true);
		this.executor = Executors.newCachedThreadPool(threadFactory);
		EventSourceMapping.Context context = new EventSourceMapping.Context(clients, positions,
				longestIdleWait(mappings.size()), shared.with(this.monitor, this.executor));
		for (StreamMapping mapping : mappings) {
			if (mapping.trigger().enabled()) {
				this.pollers.add(new StreamPoller(new EventSourceMapping(mapping,
						(start != null) ? start : mapping.trigger().startingPosition(), context)));
			}
		}
	}

	/**
	 * With more streams, each idle stream is read less often, so that the total cost of
	 * idling stays about the same. A write through the local endpoint wakes all readers;
	 * any other write may wait this long.
	 */
	private static Duration longestIdleWait(int streams) {
		return Duration.ofSeconds(Math.min(Math.max(streams, 1), 5));
	}

	/**
	 * Starts reading on new threads.
	 */
	public void start() {
		this.pollers.forEach(this.executor::execute);
	}

	/**
	 * Returns the stream that a mapping reads.
	 * @param mapping the mapping
	 * @param account replaces the region and account of DynamoDB Local
	 * @return the ARN of the stream as records contain it, {@code null} if no stream was
	 * found yet
	 */
	public @Nullable String streamArn(StreamMapping mapping, LocalAccount account) {
		return this.pollers.stream()
			.filter((poller) -> poller.mapping().stream().equals(mapping))
			.map(StreamPoller::streamArn)
			.filter(Objects::nonNull)
			.findFirst()
			.map((arn) -> RecordIntake.streamArn(arn, account))
			.orElse(null);
	}

	/**
	 * Returns how far a mapping has come in its stream.
	 * @param mapping the mapping
	 * @return the progress since reading started, {@code null} if the mapping is disabled
	 */
	public @Nullable StreamProgress progress(StreamMapping mapping) {
		return this.pollers.stream()
			.map(StreamPoller::mapping)
			.filter((read) -> read.stream().equals(mapping))
			.findFirst()
			.map(EventSourceMapping::progress)
			.orElse(null);
	}

	/**
	 * Wakes all readers because an item may have been written.
	 */
	public void wake() {
		this.monitor.wake();
	}

	/**
	 * Stops reading within one second. A running invocation has half of this time to end;
	 * then its thread is interrupted. Records that it did not complete are delivered
	 * again after the next start.
	 */
	@Override
	public void close() {
		this.monitor.close();
		this.executor.shutdown();
		try {
			if (!this.executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
				this.executor.shutdownNow();
				if (!this.executor.awaitTermination(AFTER_INTERRUPT.toMillis(), TimeUnit.MILLISECONDS)) {
					logger
						.warn("A job that reads a stream does not react to an interrupt and keeps running. Its records"
								+ " are delivered again after the next start");
				}
			}
		}
		catch (InterruptedException ex) {
			this.executor.shutdownNow();
			Thread.currentThread().interrupt();
		}
		finally {
			this.monitor.end();
		}
	}

}
