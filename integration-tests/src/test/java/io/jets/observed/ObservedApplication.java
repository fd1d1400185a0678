package io.jets.observed;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import io.jets.observation.JobObservationContext;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * An application that prints what its registry observes.
 */
@SpringBootApplication
public class ObservedApplication {

	public static void main(String[] args) {
		SpringApplication.run(ObservedApplication.class, args);
	}

	@Bean
	ObservationRegistry observationRegistry() {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new Printer());
		return registry;
	}

	/**
	 * A job that is called once per record.
	 */
	@Job("observed")
	static class ObservedJob {

		@DynamoDbStream("test-table")
		void file(Change<Person> change) {
		}

	}

	record Person(String id, String name) {

	}

	/**
	 * Prints observations and their events.
	 */
	private static final class Printer implements ObservationHandler<JobObservationContext> {

		@Override
		public void onEvent(Observation.Event event, JobObservationContext context) {
			System.out.println("Event " + event.getContextualName());
		}

		@Override
		public void onStop(JobObservationContext context) {
			System.out.println("Observed " + context.getName() + " "
					+ context.getLowCardinalityKeyValues()
						.stream()
						.map((pair) -> pair.getKey() + "=" + pair.getValue())
						.toList()
					+ " in trace " + context.getGetter().get(context.getCarrier(), "traceparent"));
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof JobObservationContext;
		}

	}

}
