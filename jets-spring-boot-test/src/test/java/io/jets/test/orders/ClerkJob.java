package io.jets.test.orders;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.event.Change;

/**
 * Ships orders when they are paid.
 */
@Job
class ClerkJob {

	private final Carrier carrier;

	ClerkJob(Carrier carrier) {
		this.carrier = carrier;
	}

	@DynamoDbStream(table = "orders", on = { OperationType.INSERT, OperationType.MODIFY }, filter = """
			{ "dynamodb": { "NewImage": { "status": { "S": ["paid"] } } } }""")
	void ship(Change<Order> change) {
		this.carrier.ship(change.item().id());
	}

	@DynamoDbStream(table = "returns", batchSize = "2", maximumBatchingWindow = "30s", maximumRetryAttempts = "1",
			bisectBatchOnFunctionError = "false", maximumRecordAge = "60s")
	void restock(Change<Order> change) {
		this.carrier.ship(change.item().id());
	}

	@DynamoDbStream(table = "poison", maximumRetryAttempts = "-1")
	void poison(Change<Order> change) {
		this.carrier.ship(change.item().id());
	}

}
