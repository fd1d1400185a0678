package io.jets.sample;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Logs each batch of changes of a table.
 */
@Job
class ClerkJob {

	private static final Logger logger = LoggerFactory.getLogger(ClerkJob.class);

	@DynamoDbStream("test-table") // existing table
	void file(JsonNode event) {
		logger.info("event {}", event);
	}

}
