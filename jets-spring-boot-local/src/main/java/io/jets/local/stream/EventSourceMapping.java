package io.jets.local.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Executor;

import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.invoke.JobInvoker;
import io.jets.local.invoke.LocalAccount;

/**
 * A job and the stream that it reads.
 *
 * @param name names the mapping's positions
 * @param job the job
 * @param trigger the trigger
 * @param filter which records the trigger takes
 * @param start where the stream is read from the first time
 * @param context what all mappings share
 */
record EventSourceMapping(String name, JobMethod job, DynamoDbStreamTrigger trigger, RecordFilter filter,
		StartingPosition start, Context context) {

	int batchSize() {
		return Objects.requireNonNullElse(this.trigger.batchSize(), DynamoDbStreamTrigger.DEFAULT_BATCH_SIZE);
	}

	Duration batchingWindow() {
		return Objects.requireNonNullElse(this.trigger.maximumBatchingWindow(), Duration.ZERO);
	}

	/**
	 * The lanes in which a shard is consumed.
	 * @param shard the shard
	 * @param streamArn its stream, as records name it
	 * @param checkpoint told of what was consumed
	 * @return the lanes
	 */
	Lanes lanes(ShardKey shard, String streamArn, Checkpoint checkpoint) {
		OnFailure onFailure = new OnFailure(this.job, this.trigger,
				new InvocationRecord(this.job, this.context.account(), streamArn, shard.shardId()),
				this.context.clock(), this.context.logPayloads());
		BatchDelivery delivery = new BatchDelivery(this.job, this.trigger, this.context.invoker(),
				this.context.signal(), this.context.clock(), onFailure);
		return new Lanes(Objects.requireNonNullElse(this.trigger.parallelizationFactor(), 1),
				() -> new Lane(this, delivery, checkpoint), this.context.signal());
	}

	/**
	 * What all mappings share.
	 *
	 * @param clients reads the streams
	 * @param positions how far they were read
	 * @param invoker runs jobs
	 * @param account the region and account that records name
	 * @param signal wakes and ends readers
	 * @param longestIdleWait how long a reader waits at most that is not woken
	 * @param executor runs readers and lanes, each on a thread of its own
	 * @param clock tells how old records are
	 * @param logPayloads whether contents of records are written to the log
	 */
	record Context(DynamoDbClients clients, StreamPositions positions, JobInvoker invoker, LocalAccount account,
			Signal signal, Duration longestIdleWait, Executor executor, InstantSource clock, boolean logPayloads) {

	}

}
