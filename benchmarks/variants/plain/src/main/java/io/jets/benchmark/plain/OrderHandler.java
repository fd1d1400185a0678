package io.jets.benchmark.plain;

import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

/**
 * Logs each order of a batch.
 */
public final class OrderHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

	@Override
	public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
		for (DynamodbStreamRecord record : event.getRecords()) {
			context.getLogger().log("Order " + record.getDynamodb().getNewImage().get("id").getS() + "\n");
		}
		return new StreamsEventResponse(List.of());
	}

}
