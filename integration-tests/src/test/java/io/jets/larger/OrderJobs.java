package io.jets.larger;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.event.Change;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Jobs for the streams of tables.
 */
@Job
class OrderJobs {

	private static final Log logger = LogFactory.getLog(OrderJobs.class);

	@DynamoDbStream(table = "${shop.table}", on = OperationType.INSERT)
	void placed(Change<Order> change) {
		logger.info("Placed " + change.newItem().id());
	}

	@DynamoDbStream(table = "${shop.table}", on = OperationType.MODIFY)
	void changed(Change<Order> change) {
		logger.info("Order " + change.newItem().id());
	}

	@DynamoDbStream(table = "${shop.table}", on = OperationType.REMOVE)
	void removed(Change<Order> change) {
		logger.info("Removed " + change.oldItem().id());
	}

	@DynamoDbStream("customers")
	void customers(Change<Order> change) {
		logger.info("Customer " + change.newItem().id());
	}

	@DynamoDbStream("articles")
	void articles(Change<Order> change) {
	}

	@DynamoDbStream("invoices")
	void invoices(Change<Order> change) {
	}

	@DynamoDbStream("payments")
	void payments(Change<Order> change) {
	}

	record Order(String id) {

	}

}
