package io.jets.sample;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Tells how items became what they are.
 */
@Job
class HistoryJob {

	private static final Log logger = LogFactory.getLog(HistoryJob.class);

	@DynamoDbStream("test-table")
	void tell(Change<Person> change) {
		logger.info(switch (change.type()) {
			case INSERT -> "new: " + change.newItem();
			case MODIFY -> change.changedAttributes() + " changed: " + change.oldItem() + " became " + change.newItem();
			case REMOVE -> (change.expired() ? "expired: " : "removed: ") + change.oldItem();
		});
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
