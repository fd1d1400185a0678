package io.jets.benchmark.logback;

import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each order of a batch.
 */
public final class OrderHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

	private static final Logger logger = LoggerFactory.getLogger(OrderHandler.class);

	@Override
	public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
		event.getRecords()
			.forEach((record) -> logger.info("Order " + record.getDynamodb().getNewImage().get("id").getS()));
		return new StreamsEventResponse(List.of());
	}

}
