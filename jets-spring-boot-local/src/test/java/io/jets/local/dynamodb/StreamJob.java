package io.jets.local.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.jets.annotation.OperationType;
import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.job.fault.Origins;

/**
 * Builds a job with a stream trigger.
 */
public final class StreamJob {

	private final String name;

	private final String table;

	private final List<String> filters = new ArrayList<>();

	private Set<OperationType> on = Set.of();

	private StartingPosition startingPosition = StartingPosition.TRIM_HORIZON;

	private Integer batchSize;

	private int maximumRetryAttempts = DynamoDbStreamTrigger.DEFAULT_MAXIMUM_RETRY_ATTEMPTS;

	private Duration maximumBatchingWindow;

	private Integer parallelizationFactor;

	private Duration maximumRecordAge;

	private boolean bisect = true;

	private String onFailure;

	private String stream;

	private boolean enabled = true;

	private StreamJob(String name, String table) {
		this.name = name;
		this.table = table;
	}

	public static StreamJob named(String name, String table) {
		return new StreamJob(name, table);
	}

	public static JobMethod on(String table) {
		return named("clerkJob-file", table).build();
	}

	public StreamJob on(OperationType... types) {
		this.on = EnumSet.copyOf(Arrays.asList(types));
		return this;
	}

	public StreamJob filter(String pattern) {
		this.filters.add(pattern);
		return this;
	}

	public StreamJob from(StartingPosition position) {
		this.startingPosition = position;
		return this;
	}

	public StreamJob batchSize(int size) {
		this.batchSize = size;
		return this;
	}

	public StreamJob retries(int attempts) {
		this.maximumRetryAttempts = attempts;
		return this;
	}

	public StreamJob window(Duration window) {
		this.maximumBatchingWindow = window;
		return this;
	}

	public StreamJob factor(int factor) {
		this.parallelizationFactor = factor;
		return this;
	}

	public StreamJob maximumAge(Duration age) {
		this.maximumRecordAge = age;
		return this;
	}

	public StreamJob bisect(boolean bisect) {
		this.bisect = bisect;
		return this;
	}

	public StreamJob onFailure(String destination) {
		this.onFailure = destination;
		return this;
	}

	public StreamJob stream(String arn) {
		this.stream = arn;
		return this;
	}

	public StreamJob disabled() {
		this.enabled = false;
		return this;
	}

	public DynamoDbStreamTrigger trigger() {
		return new DynamoDbStreamTrigger(Origins.of("@DynamoDbStream"), this.table, this.stream, this.on, this.filters,
				this.startingPosition, this.batchSize, this.maximumBatchingWindow, this.parallelizationFactor,
				this.maximumRetryAttempts, this.maximumRecordAge, this.bisect, this.onFailure, this.enabled, 1, false);
	}

	public JobMethod build() {
		try {
			return new JobMethod(this.name, "clerkJob", StreamJob.class, StreamJob.class.getMethod("build"),
					List.of(trigger()));
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
