package io.jets.local;

import java.util.concurrent.CountDownLatch;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import tools.jackson.databind.JsonNode;

/**
 * Blocks a job until all items are written, so that it is killed before it has processed
 * them.
 */
@Job("gate")
class KilledJobsGate {

	static final int WRITES = 100;

	private final CountDownLatch written = new CountDownLatch(1);

	@DynamoDbStream("killed-orders")
	void watch(JsonNode event) {
		for (JsonNode record : event.path("Records")) {
			if (record.at("/dynamodb/NewImage/n/N").asInt() % WRITES == WRITES - 1) {
				this.written.countDown();
			}
		}
	}

	void await() throws InterruptedException {
		this.written.await();
	}

}
