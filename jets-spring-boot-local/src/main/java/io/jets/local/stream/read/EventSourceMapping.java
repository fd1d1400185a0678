package io.jets.local.stream.read;

import java.time.Duration;

import io.jets.annotation.StartingPosition;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.stream.intake.StreamMapping;
import io.jets.local.time.PollingMonitor;
import io.jets.local.stream.position.StreamPositions;

/**
 * A job and the stream that it reads.
 *
 * @param stream the job and its trigger
 * @param start where reading starts if no position is stored
 * @param context what all mappings share
 */
record EventSourceMapping(StreamMapping stream, StartingPosition start, Context context) {

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
