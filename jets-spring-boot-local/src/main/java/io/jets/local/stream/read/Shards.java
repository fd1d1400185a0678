package io.jets.local.stream.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The shards of a stream at one moment. A shard has at most one parent, whose records are
 * older.
 *
 * @param shards all shards of the stream
 * @param enabled whether the stream may get more shards
 */
record Shards(List<Shard> shards, boolean enabled) {

	/**
	 * Requests the shards of a stream.
	 * @param client the client
	 * @param streamArn the ARN of the stream
	 * @return the shards of all pages
	 */
	static Shards describe(DynamoDbStreamsClient client, String streamArn) {
		List<Shard> shards = new ArrayList<>();
		String last = null;
		boolean enabled;
		do {
			StreamDescription page = describe(client, streamArn, last);
			shards.addAll(page.shards());
			enabled = page.streamStatus() == StreamStatus.ENABLED || page.streamStatus() == StreamStatus.ENABLING;
			last = page.lastEvaluatedShardId();
		}
		while (last != null);
		return new Shards(List.copyOf(shards), enabled);
	}

	private static StreamDescription describe(DynamoDbStreamsClient client, String streamArn,
			@Nullable String exclusiveStart) {
		return client.describeStream((request) -> request.streamArn(streamArn).exclusiveStartShardId(exclusiveStart))
			.streamDescription();
	}

	/**
	 * Returns the shards where reading starts or continues: those without a descendant
	 * that was read, whose parent is missing or was read completely.
	 * @param known whether a shard was read before
	 * @return the ids of the shards
	 */
	List<String> roots(Predicate<String> known) {
		Map<String, Shard> byId = this.shards.stream().collect(Collectors.toMap(Shard::shardId, Function.identity()));
		List<String> done = new ArrayList<>();
		for (Shard shard : this.shards) {
			if (known.test(shard.shardId())) {
				for (Shard ancestor = parent(byId, shard); ancestor != null; ancestor = parent(byId, ancestor)) {
					done.add(ancestor.shardId());
				}
			}
		}
		return this.shards.stream().filter((shard) -> !done.contains(shard.shardId())).filter((shard) -> {
			Shard parent = parent(byId, shard);
			return parent == null || done.contains(parent.shardId());
		}).map(Shard::shardId).toList();
	}

	/**
	 * Returns the shards that are not closed.
	 * @return the ids of the shards
	 */
	List<String> open() {
		return this.shards.stream()
			.filter((shard) -> shard.sequenceNumberRange().endingSequenceNumber() == null)
			.map(Shard::shardId)
			.toList();
	}

	/**
	 * Returns the children of a shard.
	 * @param shardId the id of the shard
	 * @return the ids of the children
	 */
	List<String> children(String shardId) {
		return this.shards.stream()
			.filter((shard) -> Objects.equals(shard.parentShardId(), shardId))
			.map(Shard::shardId)
			.toList();
	}

	private static @Nullable Shard parent(Map<String, Shard> byId, Shard shard) {
		return (shard.parentShardId() != null) ? byId.get(shard.parentShardId()) : null;
	}

}
