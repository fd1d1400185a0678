package io.jets.benchmark.jackson;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Logs each order of a batch, and the new state of an instance. Annotations of Jackson
 * define how records are read.
 */
@Job
class BenchmarkJob {

	private static final Log logger = LogFactory.getLog(BenchmarkJob.class);

	@DynamoDbStream("orders")
	void order(Change<Order> change) {
		logger.info("Order " + change.newItem().id());
	}

	@EventPattern("""
			{ "source": ["aws.ec2"], "detail-type": ["EC2 Instance State-change Notification"] }""")
	void instance(BusEvent<Instance> event) {
		logger.info("State " + event.detail().state());
	}

	record Order(String id, String customer, @JsonProperty("status") State state, BigDecimal total, boolean gift, List<String> tags,
			Address address) {

	}

	record Address(String street, String city, String postcode) {

	}

	enum State {

		@JsonProperty("NEW")
		CREATED,

		@JsonProperty("PAID")
		SETTLED

	}

	record Instance(@JsonProperty("state") String state) {

	}

}
