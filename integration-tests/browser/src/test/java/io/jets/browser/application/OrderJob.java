package io.jets.browser.application;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes orders. One whose note is "boom" fails.
 */
@Job
class OrderJob {

	private static final Logger logger = LoggerFactory.getLogger(OrderJob.class);

	@DynamoDbStream(value = "orders", maximumRetryAttempts = "1")
	void ship(Change<Order> change) {
		Order order = change.newItem();
		if (order != null && "boom".equals(order.note())) {
			throw new IllegalStateException("The order " + order.id() + " cannot be shipped");
		}
		logger.info("Shipped an order");
	}

	@EventPattern("""
			{"source": ["my.shop"], "detail": {"state": ["paid"]}}
			""")
	String pay(BusEvent<Payment> event) {
		logger.info("Paid");
		return event.detail().state();
	}

	@Rate("1 hour")
	void count() {
		logger.info("Counted");
	}

	/**
	 * An order.
	 *
	 * @param id the key
	 * @param note what to observe
	 */
	record Order(String id, String note) {

	}

	/**
	 * A payment.
	 *
	 * @param state the state
	 */
	record Payment(String state) {

	}

}
