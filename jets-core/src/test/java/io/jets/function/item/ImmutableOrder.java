package io.jets.function.item;

import java.util.Set;

import org.jspecify.annotations.NullUnmarked;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbImmutable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/**
 * An immutable class whose builder requires a count.
 */
@DynamoDbImmutable(builder = ImmutableOrder.Builder.class)
@NullUnmarked
public final class ImmutableOrder {

	private final String id;

	private final int count;

	private final Set<String> tags;

	private ImmutableOrder(Builder builder) {
		this.id = builder.id;
		this.count = builder.count;
		this.tags = builder.tags;
	}

	@DynamoDbPartitionKey
	public String id() {
		return this.id;
	}

	public Integer count() {
		return this.count;
	}

	public Set<String> tags() {
		return this.tags;
	}

	/**
	 * Builds the order.
	 */
	public static final class Builder {

		private String id;

		private Integer count;

		private Set<String> tags;

		public Builder id(String id) {
			this.id = id;
			return this;
		}

		public Builder count(Integer count) {
			this.count = count;
			return this;
		}

		public Builder tags(Set<String> tags) {
			this.tags = tags;
			return this;
		}

		public ImmutableOrder build() {
			if (this.count == null) {
				throw new IllegalStateException("There is no count of secret things");
			}
			return new ImmutableOrder(this);
		}

	}

}
