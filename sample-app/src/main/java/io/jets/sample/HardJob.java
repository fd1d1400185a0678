package io.jets.sample;

import io.jets.annotation.Cron;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Runs on schedules.
 */
@Job
class HardJob {

	private static final Logger logger = LoggerFactory.getLogger(HardJob.class);

	@Rate("10 hours")
	void dig(JsonNode event) {
		logger.info("event {}", event);
	}

	@Cron("0 */12 * * ? *")
	void lift(JsonNode event) {
		logger.info("event {}", event);
	}

}
