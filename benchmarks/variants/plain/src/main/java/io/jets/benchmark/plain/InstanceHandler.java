package io.jets.benchmark.plain;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;

/**
 * Logs the new state of an instance.
 */
public final class InstanceHandler implements RequestHandler<ScheduledEvent, Void> {

	@Override
	public Void handleRequest(ScheduledEvent event, Context context) {
		context.getLogger().log("State " + event.getDetail().get("state") + "\n");
		return null;
	}

}
