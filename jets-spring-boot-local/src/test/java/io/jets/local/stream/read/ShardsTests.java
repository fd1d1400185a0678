package io.jets.local.stream.read;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Shard;

import static org.assertj.core.api.Assertions.assertThat;

class ShardsTests {

	// a was split into b and c, d follows b, and the parent of e was removed from the
	// stream
	private final Shards shards = new Shards(List.of(shard("d", "b", true), shard("a", null, false),
			shard("b", "a", false), shard("c", "a", true), shard("e", "gone", true)), true);

	@Test
	void startsWithOldestShards() {
		assertThat(this.shards.roots((id) -> false)).containsExactlyInAnyOrder("a", "e");
	}

	@Test
	void continuesWhereReadingStopped() {
		assertThat(this.shards.roots("a"::equals)).containsExactlyInAnyOrder("a", "e");
		assertThat(this.shards.roots(Set.of("a", "b")::contains)).containsExactlyInAnyOrder("b", "c", "e");
		assertThat(this.shards.roots(Set.of("c", "d")::contains)).containsExactlyInAnyOrder("c", "d", "e");
		assertThat(this.shards.roots("d"::equals)).containsExactlyInAnyOrder("c", "d", "e");
	}

	@Test
	void returnsOpenShards() {
		assertThat(this.shards.open()).containsExactlyInAnyOrder("c", "d", "e");
	}

	@Test
	void returnsChildrenOfShard() {
		assertThat(this.shards.children("a")).containsExactlyInAnyOrder("b", "c");
		assertThat(this.shards.children("d")).isEmpty();
	}

	private static Shard shard(String id, String parent, boolean open) {
		return Shard.builder()
			.shardId(id)
			.parentShardId(parent)
			.sequenceNumberRange((range) -> range.startingSequenceNumber("1").endingSequenceNumber(open ? null : "2"))
			.build();
	}

}
