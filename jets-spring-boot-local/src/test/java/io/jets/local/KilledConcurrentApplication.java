package io.jets.local;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * An application whose job processes several items concurrently and prints the records
 * that it has processed. Some fail at the first attempt.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(KilledJobsGate.class)
class KilledConcurrentApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(KilledConcurrentApplication.class, arguments);
		System.out.println("ready");
	}

	record Item(String id, int n) {

	}

	@Job("jobs")
	static class Jobs {

		private static final int FAILING = 11;

		private final Set<Integer> failed = ConcurrentHashMap.newKeySet();

		private final KilledJobsGate gate;

		Jobs(KilledJobsGate gate) {
			this.gate = gate;
		}

		@DynamoDbStream(table = "killed-orders", batchSize = "20", concurrency = "4")
		void handle(Change<Item> change) throws InterruptedException {
			this.gate.await();
			int number = change.item().n();
			if (number % FAILING == 0 && this.failed.add(number)) {
				throw new IllegalStateException("the first time");
			}
			System.out.println("handled " + number + " at " + change.sequenceNumber());
		}

	}

}
