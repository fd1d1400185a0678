package io.jets.local.stream.read;

import java.time.Duration;

import io.jets.annotation.StartingPosition;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.time.PollingMonitor;
import io.jets.local.stream.position.StreamPositions;

/**
 * A job and the stream that it reads.
 *
 * @param name the name under which positions are stored
 * @param job the job
 * @param trigger the trigger
 * @param filter the records that the trigger accepts
 * @param start where reading starts if no position is stored
 * @param context what all mappings share
 */
record EventSourceMapping(String name, JobMethod job, DynamoDbStreamTrigger trigger, RecordFilter filter,
		StartingPosition start, Context context) {

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
