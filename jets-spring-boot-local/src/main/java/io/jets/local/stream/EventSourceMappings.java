package io.jets.local.stream;

import java.time.Duration;
import java.time.InstantSource;
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
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Reads the streams of all jobs, each job and trigger by itself, as Lambda's event source
 * mappings do: per shard or, with a parallelization factor, per item in order, filters
 * before batches, partial batch responses, bisecting, retries, on-failure records.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Lambda and
 * DynamoDB streams</a>
 */
public final class EventSourceMappings implements AutoCloseable {

	private static final Duration GRACE = Duration.ofMillis(500);

	private static final Duration AFTER_INTERRUPT = Duration.ofMillis(400);

	private static final Log logger = LogFactory.getLog(EventSourceMappings.class);

	private final Signal signal = new Signal();

	private final ExecutorService executor;

	private final List<StreamPoller> pollers = new ArrayList<>();

	/**
	 * Create mappings that do not read yet.
	 * @param jobs the jobs; triggers that are not enabled are left out
	 * @param clients the DynamoDB to follow; not closed here
	 * @param positions how far streams were read; outlives this object
	 * @param invoker runs the jobs
	 * @param account the region and account that records of DynamoDB Local name
	 * @param start where streams are read from the first time, whatever their triggers
	 * say; {@code null} for what the triggers say
	 * @param logPayloads whether contents of records are written to the log
	 * @throws IllegalArgumentException if a filter pattern cannot be read
	 */
	public EventSourceMappings(List<JobMethod> jobs, DynamoDbClients clients, StreamPositions positions,
			JobInvoker invoker, LocalAccount account, @Nullable StartingPosition start, boolean logPayloads) {
		this(jobs, clients, positions, invoker, account, start, logPayloads, InstantSource.system());
	}

	EventSourceMappings(List<JobMethod> jobs, DynamoDbClients clients, StreamPositions positions, JobInvoker invoker,
			LocalAccount account, @Nullable StartingPosition start, boolean logPayloads, InstantSource clock) {
		CustomizableThreadFactory threadFactory = new CustomizableThreadFactory("jets-stream-");
		threadFactory.setDaemon(true);
		this.executor = Executors.newCachedThreadPool(threadFactory);
		EventSourceMapping.Context context = new EventSourceMapping.Context(clients, positions, invoker, account,
				this.signal, longestIdleWait(jobs), this.executor, clock, logPayloads);
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
	 * The more streams, the rarer each is read in vain, so that idling costs about the
	 * same. A write wakes all readers; one that we hear nothing of may wait that long.
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
	 * Start to read, on threads of its own.
	 */
	public void start() {
		this.pollers.forEach(this.executor::execute);
	}

	/**
	 * Read now: something may have been written.
	 */
	public void wake() {
		this.signal.wake();
	}

	/**
	 * Stop to read, within a second. An invocation under way has half of it to end, then
	 * its thread is interrupted; what it did not finish comes again next time.
	 */
	@Override
	public void close() {
		this.signal.close();
		this.executor.shutdown();
		try {
			if (!this.executor.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
				this.executor.shutdownNow();
				if (!this.executor.awaitTermination(AFTER_INTERRUPT.toMillis(), TimeUnit.MILLISECONDS)) {
					logger.warn("A job that reads a stream does not react to an interrupt and runs on: its records come"
							+ " again, whatever it does with them now");
				}
			}
		}
		catch (InterruptedException ex) {
			this.executor.shutdownNow();
			Thread.currentThread().interrupt();
		}
		finally {
			this.signal.end();
		}
	}

}
