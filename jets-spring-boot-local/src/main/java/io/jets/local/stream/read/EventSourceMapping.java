package io.jets.local.stream.read;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.jets.annotation.StartingPosition;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.stream.intake.StreamMapping;
import io.jets.local.stream.position.Checkpoint;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.StreamPositions;
import io.jets.local.stream.position.StreamProgress;
import io.jets.local.time.PollingMonitor;

/**
 * A job and the stream that it reads.
 *
 * @param stream the job and its trigger
 * @param start where reading starts if no position is stored
 * @param context what all mappings share
 * @param checkpoints those of the shards that were read since the start
 */
record EventSourceMapping(StreamMapping stream, StartingPosition start, Context context, List<Checkpoint> checkpoints) {

	EventSourceMapping(StreamMapping stream, StartingPosition start, Context context) {
		this(stream, start, context, new CopyOnWriteArrayList<>());
	}

	/**
	 * Creates the checkpoint of a shard that is read.
	 */
	Checkpoint checkpoint(ShardKey shard) {
		Checkpoint checkpoint = new Checkpoint(this.context.positions(), shard, this.context.monitor()::ended);
		this.checkpoints.add(checkpoint);
		return checkpoint;
	}

	StreamProgress progress() {
		return this.checkpoints.stream().map(Checkpoint::progress).reduce(StreamProgress.NONE, StreamProgress::plus);
	}

	/**
	 * What all mappings share.
	 *
	 * @param clients the clients of the DynamoDB whose streams are read
	 * @param positions how far streams were consumed
	 * @param longestIdleWait the longest time between two reads without a wake-up
	 * @param delivery what all deliveries share
	 */
	record Context(DynamoDbClients clients, StreamPositions positions, Duration longestIdleWait,
			DeliveryContext delivery) {

		PollingMonitor monitor() {
			return this.delivery.monitor();
		}

	}

}
