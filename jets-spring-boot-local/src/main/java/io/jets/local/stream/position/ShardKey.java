package io.jets.local.stream.position;

/**
 * Identifies a shard as read by one event source mapping.
 *
 * @param mapping the name of the event source mapping: the job's name, followed by a
 * number if the job has several triggers
 * @param streamArn the ARN of the stream
 * @param shardId the id of the shard
 */
public record ShardKey(String mapping, String streamArn, String shardId) {

	@Override
	public String toString() {
		return this.mapping + "|" + this.streamArn + "|" + this.shardId;
	}

}
