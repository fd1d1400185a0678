package io.jets.test.once;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.event.BusEvent;
import io.jets.event.Change;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with idempotent jobs.
 */
@SpringBootApplication
class OnceApplication {

	@Job("once")
	static class OnceJob {

		final List<String> done = new ArrayList<>();

		@Idempotent
		@EventPattern("{ \"source\": [\"shop\"] }")
		void pay(BusEvent<Map<String, Object>> event) {
			this.done.add(event.id());
		}

		@Idempotent
		@DynamoDbStream("orders")
		void ship(Change<Map<String, Object>> change) {
			this.done.add(change.eventId());
		}

	}

}
