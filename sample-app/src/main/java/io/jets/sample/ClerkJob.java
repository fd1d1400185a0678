package io.jets.sample;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.JsonNode;

/**
 * Files what happens to the items of a table.
 */
@Job
class ClerkJob {

	private static final Log logger = LogFactory.getLog(ClerkJob.class);

	@DynamoDbStream("test-table") // existing table
	void file(JsonNode event) {
		logger.info("event " + event);
	}

}
