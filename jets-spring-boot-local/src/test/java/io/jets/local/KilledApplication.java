package io.jets.local;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * An application whose job prints the records that it has processed. It fails in the
 * middle of some batches at the first attempt.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(KilledJobsGate.class)
class KilledApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(KilledApplication.class, arguments);
		System.out.println("ready");
	}

	@Job("jobs")
	static class Jobs {

		private static final int FAILING = 11;

		private final KilledJobsGate gate;

		private int failed = -1;

		Jobs(KilledJobsGate gate) {
			this.gate = gate;
		}

		@DynamoDbStream(table = "killed-orders", batchSize = "5", parallelizationFactor = "3")
		synchronized void handle(JsonNode event) throws InterruptedException {
			this.gate.await();
			for (JsonNode record : event.path("Records")) {
				int number = record.at("/dynamodb/NewImage/n/N").asInt();
				if (number % FAILING == 0 && this.failed < number) {
					this.failed = number;
					throw new IllegalStateException("the first time");
				}
				System.out.println("handled " + number + " at " + record.at("/dynamodb/SequenceNumber").asString());
			}
		}

	}

}
