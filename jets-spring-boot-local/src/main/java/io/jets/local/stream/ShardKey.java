package io.jets.local.stream;

/**
 * One shard as one event source mapping reads it.
 *
 * @param mapping the event source mapping: the job's name, numbered where a job has
 * several triggers
 * @param streamArn the stream's ARN
 * @param shardId the shard's id
 */
record ShardKey(String mapping, String streamArn, String shardId) {

	@Override
	public String toString() {
		return this.mapping + "|" + this.streamArn + "|" + this.shardId;
	}

}
