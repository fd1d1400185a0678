package io.jets.benchmark.micronaut;

import java.util.List;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.micronaut.function.aws.MicronautRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each order of a batch.
 */
public class OrderHandler extends MicronautRequestHandler<DynamodbEvent, StreamsEventResponse> {

	private static final Logger logger = LoggerFactory.getLogger(OrderHandler.class);

	@Override
	public StreamsEventResponse execute(DynamodbEvent event) {
		event.getRecords()
			.forEach((record) -> logger.info("Order {}", record.getDynamodb().getNewImage().get("id").getS()));
		return new StreamsEventResponse(List.of());
	}

}
