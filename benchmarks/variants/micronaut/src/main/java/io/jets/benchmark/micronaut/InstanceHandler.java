package io.jets.benchmark.micronaut;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.micronaut.function.aws.MicronautRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the new state of an instance.
 */
public class InstanceHandler extends MicronautRequestHandler<ScheduledEvent, Void> {

	private static final Logger logger = LoggerFactory.getLogger(InstanceHandler.class);

	@Override
	public Void execute(ScheduledEvent event) {
		logger.info("State {}", event.getDetail().get("state"));
		return null;
	}

}
