package io.jets.local.stream.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.stream.position.Checkpoint;
import io.jets.local.time.PollingMonitor;

/**
 * The partitions in which the records of a shard are delivered; their number is the
 * trigger's parallelization factor. All records of an item belong to the same partition
 * and stay in order. A partition that fails does not block the others.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html#dynamodb-polling-and-batching">Polling
 * and batching streams</a>
 */
public final class ShardPartitions {

	private final List<ShardPartition> partitions;

	private final PollingMonitor monitor;

	ShardPartitions(int count, Supplier<ShardPartition> factory, PollingMonitor monitor) {
		this.partitions = Stream.generate(factory).limit(count).toList();
		this.monitor = monitor;
	}

	/**
	 * Creates the partitions of a shard.
	 * @param job the job that receives the records
	 * @param trigger the trigger, which determines batches and retries
	 * @param streamArn the ARN of the stream, as it appears in records
	 * @param checkpoint receives the records that were consumed
	 * @param context what all deliveries share
	 * @return the partitions
	 */
	public static ShardPartitions create(JobMethod job, DynamoDbStreamTrigger trigger, String streamArn,
			Checkpoint checkpoint, DeliveryContext context) {
		InvocationRecord invocationRecord = new InvocationRecord(job, context.account(), streamArn,
				checkpoint.shard().shardId());
		DiscardedBatches discarded = new DiscardedBatches(job, trigger, invocationRecord, context);
		DeliverySettings settings = new DeliverySettings(job, trigger, context.retryLimit(), discarded);
		return new ShardPartitions(Objects.requireNonNullElse(trigger.parallelizationFactor(), 1),
				() -> new ShardPartition(settings, checkpoint, context), context.monitor());
	}

	/**
	 * Distributes records among the partitions.
	 * @param records the records, in the order of the shard
	 * @param more whether more records can be read at once
	 */
	public void add(List<PendingRecord> records, boolean more) {
		List<List<PendingRecord>> parts = Stream.generate(() -> (List<PendingRecord>) new ArrayList<PendingRecord>())
			.limit(this.partitions.size())
			.toList();
		records.forEach((record) -> parts.get(partition(record)).add(record));
		for (int i = 0; i < parts.size(); i++) {
			this.partitions.get(i).add(parts.get(i), more);
		}
	}

	private int partition(PendingRecord record) {
		return Math.floorMod(record.itemHash(), this.partitions.size());
	}

	/**
	 * Delivers the added records without waiting for more.
	 */
	public void flush() {
		add(List.of(), false);
	}

	/**
	 * Waits until the records that are not delivered yet take up less memory than
	 * allowed.
	 * @return {@code true} if reading can continue, {@code false} if closed
	 */
	public boolean awaitRoom() {
		if (hasRoom()) {
			return !this.monitor.closed();
		}
		flush();
		return this.monitor.awaitUntil(this::hasRoom);
	}

	private boolean hasRoom() {
		return this.partitions.stream().mapToLong(ShardPartition::bytes).sum() < (long) this.partitions.size()
				* Batch.MAXIMUM_BYTES;
	}

	/**
	 * Waits until all added records are delivered.
	 * @return {@code true} if they are, {@code false} if closed
	 */
	public boolean awaitIdle() {
		flush();
		return this.monitor.awaitUntil(() -> this.partitions.stream().allMatch(ShardPartition::isIdle));
	}

}
