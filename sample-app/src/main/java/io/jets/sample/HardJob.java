package io.jets.sample;

import io.jets.annotation.Cron;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.JsonNode;

/**
 * Works by the clock.
 */
@Job
class HardJob {

	private static final Log logger = LogFactory.getLog(HardJob.class);

	@Rate("10 hours")
	void dig(JsonNode event) {
		logger.info("event " + event);
	}

	@Cron("0 */12 * * ? *")
	void lift(JsonNode event) {
		logger.info("event " + event);
	}

}
