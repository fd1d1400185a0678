package io.jets.local.stream;

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
 * A stream's shards at one moment. A shard has at most one parent, which it follows in
 * time.
 *
 * @param shards all shards that the stream still has
 * @param enabled whether there may come more
 */
record Shards(List<Shard> shards, boolean enabled) {

	/**
	 * Ask for a stream's shards.
	 * @param client the client
	 * @param streamArn the stream
	 * @return all shards, from all pages
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
	 * Where reading starts or goes on: shards of which no descendant was read yet, and
	 * whose parent is gone or need not be read again.
	 * @param known whether a shard was read before
	 * @return the ids
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
	 * The shards that are written to.
	 * @return the ids
	 */
	List<String> open() {
		return this.shards.stream()
			.filter((shard) -> shard.sequenceNumberRange().endingSequenceNumber() == null)
			.map(Shard::shardId)
			.toList();
	}

	/**
	 * The shards that follow a shard.
	 * @param shardId the shard's id
	 * @return the ids
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
