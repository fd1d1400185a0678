package io.jets.plain;

import java.util.List;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Logs what it gets.
 */
@Job
class PlainJobs {

	private static final Log logger = LogFactory.getLog(PlainJobs.class);

	@DynamoDbStream("people")
	void changed(Change<Person> change) {
		logger.info("Changed " + change.newItem());
	}

	@DynamoDbStream("people")
	void batch(List<Change<Person>> changes) {
		logger.info("Batch " + changes.get(0).newItem());
	}

	@EventPattern("{\"source\": [\"aws.ec2\"]}")
	void instance(BusEvent<Instance> event) {
		logger.info("State " + event.detail().state());
	}

	record Person(int id, String name, @Nullable Person parent) {

		private static final Log created = LogFactory.getLog(Person.class);

		Person {
			created.info("Created");
		}

	}

	record Instance(State state) {

	}

	enum State {

		pending, stopping

	}

}
