package io.jets.sample;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs how items change.
 */
@Job
class HistoryJob {

	private static final Logger logger = LoggerFactory.getLogger(HistoryJob.class);

	@DynamoDbStream("test-table")
	void tell(Change<Person> change) {
		switch (change.type()) {
			case INSERT -> logger.info("new: {}", change.newItem());
			case MODIFY ->
				logger.info("{} changed: {} became {}", change.changedAttributes(), change.oldItem(), change.newItem());
			case REMOVE -> logger.info("{}: {}", change.expired() ? "expired" : "removed", change.oldItem());
		}
	}

	/**
	 * An item of the table.
	 *
	 * @param id the key
	 * @param name the name
	 */
	record Person(String id, String name) {

	}

}
