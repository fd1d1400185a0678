package io.jets.benchmark.logback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the new state of an instance.
 */
public final class InstanceHandler implements RequestHandler<ScheduledEvent, Void> {

	private static final Logger logger = LoggerFactory.getLogger(InstanceHandler.class);

	@Override
	public Void handleRequest(ScheduledEvent event, Context context) {
		logger.info("State " + event.getDetail().get("state"));
		return null;
	}

}
