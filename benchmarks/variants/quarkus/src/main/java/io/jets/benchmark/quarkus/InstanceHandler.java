package io.jets.benchmark.quarkus;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import jakarta.inject.Named;
import org.jboss.logging.Logger;

/**
 * Logs the new state of an instance.
 */
@Named("instances")
public class InstanceHandler implements RequestHandler<ScheduledEvent, Void> {

	private static final Logger logger = Logger.getLogger(InstanceHandler.class);

	@Override
	public Void handleRequest(ScheduledEvent event, Context context) {
		logger.info("State " + event.getDetail().get("state"));
		return null;
	}

}
