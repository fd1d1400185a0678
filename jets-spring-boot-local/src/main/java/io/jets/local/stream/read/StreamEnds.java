package io.jets.local.stream.read;

import java.util.List;

import io.jets.annotation.StartingPosition;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.stream.intake.StreamMapping;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.ShardPosition;
import io.jets.local.stream.position.StreamPositions;
import org.jspecify.annotations.Nullable;

/**
 * Finds where streams end.
 */
public final class StreamEnds {

	private StreamEnds() {
	}

	/**
	 * Returns the present ends of the streams of all enabled mappings as their positions.
	 * @param mappings the mappings
	 * @param clients the clients of the DynamoDB
	 * @return the positions in memory, without those of streams that do not exist
	 */
	public static StreamPositions positions(List<StreamMapping> mappings, DynamoDbClients clients) {
		StreamPositions positions = new StreamPositions();
		StreamLocator locator = new StreamLocator(clients);
		for (StreamMapping mapping : mappings) {
			if (mapping.trigger().enabled()) {
				add(mapping, locator, clients, positions);
			}
		}
		return positions;
	}

	private static void add(StreamMapping mapping, StreamLocator locator, DynamoDbClients clients,
			StreamPositions positions) {
		String stream;
		try {
			stream = locator.locate(mapping.trigger());
		}
		catch (StreamUnavailableException ex) {
			// Reported when it is followed
			return;
		}
		for (String shardId : Shards.describe(clients.streams(), stream).open()) {
			ShardKey shard = new ShardKey(mapping.job().name(), stream, shardId);
			ShardPosition end = end(new ShardCursor(clients.streams(), shard, null, StartingPosition.LATEST));
			if (end != null) {
				positions.put(shard, end);
			}
		}
	}

	/**
	 * Reads once because DynamoDB Local may reject the first iterator of a new stream.
	 */
	private static @Nullable ShardPosition end(ShardCursor cursor) {
		cursor.read();
		return cursor.position();
	}

}
