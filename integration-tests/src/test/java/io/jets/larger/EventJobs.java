package io.jets.larger;

import java.util.Map;

import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.event.BusEvent;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.JsonNode;

/**
 * Jobs for events.
 */
@Job
class EventJobs {

	private static final Log logger = LogFactory.getLog(EventJobs.class);

	@EventPattern("{\"source\": [\"aws.ec2\"]}")
	void instance(BusEvent<Instance> event) {
		logger.info("State " + event.detail().state());
	}

	@EventPattern("{\"source\": [\"logout\"]}")
	void logout(BusEvent<Map<String, Object>> event) {
	}

	@EventPattern("{\"source\": [\"export\"]}")
	void export(JsonNode event) {
	}

	@EventPattern("{\"source\": [\"backup\"]}")
	void backup(Map<String, Object> event) {
	}

	@EventPattern("{\"source\": [\"audit\"]}")
	void audit(byte[] event) {
	}

	@EventPattern("{\"source\": [\"notice\"]}")
	void notice(String event) {
	}

	record Instance(String state) {

	}

}
