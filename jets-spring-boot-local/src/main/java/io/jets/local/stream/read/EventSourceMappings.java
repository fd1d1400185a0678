package io.jets.local.stream.read;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.time.PollingMonitor;
import io.jets.local.stream.position.StreamPositions;
import io.jets.local.time.TimeSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Reads the streams of all jobs as Lambda's event source mappings do. Each trigger of
 * each job is a mapping that reads its stream independently of the others.
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
	 * @param jobs the jobs; triggers that are disabled are ignored
	 * @param clients the clients of the DynamoDB; the caller closes them
	 * @param positions how far streams were consumed
	 * @param invoker runs the jobs
	 * @param account the region and account that replace those of DynamoDB Local in
	 * records
	 * @param start where reading starts if no position is stored; {@code null} for the
	 * starting position of each trigger
	 * @param time the time
	 * @param retryLimit a limit for retries
	 * @param logPayloads whether to write the contents of records to the log
	 * @throws IllegalArgumentException if a filter pattern is invalid
	 */
	public EventSourceMappings(List<JobMethod> jobs, DynamoDbClients clients, StreamPositions positions,
			JobInvoker invoker, LocalAccount account, @Nullable StartingPosition start, TimeSource time,
			RetryLimit retryLimit, boolean logPayloads) {
		this.monitor = new PollingMonitor(time.timer());
		CustomizableThreadFactory threadFactory = new CustomizableThreadFactory("jets-stream-");
		threadFactory.setDaemon(true);
		this.executor = Executors.newCachedThreadPool(threadFactory);
		EventSourceMapping.Context context = new EventSourceMapping.Context(clients, positions, longestIdleWait(jobs),
				new DeliveryContext(invoker, account, this.monitor, this.executor, time, retryLimit, logPayloads));
		for (JobMethod job : jobs) {
			Map<String, Integer> numbers = new HashMap<>();
			job.triggers(DynamoDbStreamTrigger.class).filter(DynamoDbStreamTrigger::enabled).forEach((trigger) -> {
				int number = numbers.merge(trigger.table() + "|" + trigger.stream(), 1, Integer::sum);
				EventSourceMapping mapping = new EventSourceMapping(
						(number == 1) ? job.name() : job.name() + "#" + number, job, trigger, filter(job, trigger),
						(start != null) ? start : trigger.startingPosition(), context);
				this.pollers.add(new StreamPoller(mapping));
			});
		}
	}

	/**
	 * With more streams, each idle stream is read less often, so that the total cost of
	 * idling stays about the same. A write through the local endpoint wakes all readers;
	 * any other write may wait this long.
	 */
	private static Duration longestIdleWait(List<JobMethod> jobs) {
		long streams = jobs.stream().flatMap((job) -> job.triggers(DynamoDbStreamTrigger.class)).count();
		return Duration.ofSeconds(Math.min(Math.max(streams, 1), 5));
	}

	private static RecordFilter filter(JobMethod job, DynamoDbStreamTrigger trigger) {
		try {
			return new RecordFilter(trigger);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(job.location() + ": " + ex.getMessage(), ex);
		}
	}

	/**
	 * Starts reading on new threads.
	 */
	public void start() {
		this.pollers.forEach(this.executor::execute);
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
