package io.jets.benchmark.quarkus;

import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/**
 * Logs each order of a batch.
 */
@Named("orders")
public class OrderHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

	private static final Logger logger = Logger.getLogger(OrderHandler.class);

	@Override
	public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
		event.getRecords()
			.forEach((record) -> logger.info("Order " + record.getDynamodb().getNewImage().get("id").getS()));
		return new StreamsEventResponse(List.of());
	}

}
