package io.jets.benchmark.inside;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/**
 * An item as a bean of the DynamoDB Enhanced Client.
 */
@DynamoDbBean
public class OrderBean {

	private @Nullable String id;

	private @Nullable String customer;

	private @Nullable String status;

	private @Nullable BigDecimal total;

	private boolean gift;

	private @Nullable List<String> tags;

	@DynamoDbPartitionKey
	public @Nullable String getId() {
		return this.id;
	}

	public void setId(@Nullable String id) {
		this.id = id;
	}

	public @Nullable String getCustomer() {
		return this.customer;
	}

	public void setCustomer(@Nullable String customer) {
		this.customer = customer;
	}

	public @Nullable String getStatus() {
		return this.status;
	}

	public void setStatus(@Nullable String status) {
		this.status = status;
	}

	public @Nullable BigDecimal getTotal() {
		return this.total;
	}

	public void setTotal(@Nullable BigDecimal total) {
		this.total = total;
	}

	public boolean isGift() {
		return this.gift;
	}

	public void setGift(boolean gift) {
		this.gift = gift;
	}

	public @Nullable List<String> getTags() {
		return this.tags;
	}

	public void setTags(@Nullable List<String> tags) {
		this.tags = tags;
	}

}
