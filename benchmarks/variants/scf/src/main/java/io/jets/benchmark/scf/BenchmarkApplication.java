package io.jets.benchmark.scf;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Logs each order of a batch, and the new state of an instance.
 */
@SpringBootApplication
public class BenchmarkApplication {

	private static final Log logger = LogFactory.getLog(BenchmarkApplication.class);

	public static void main(String[] args) {
		SpringApplication.run(BenchmarkApplication.class, args);
	}

	@Bean
	public Function<DynamodbEvent, StreamsEventResponse> orders() {
		return (event) -> {
			event.getRecords()
				.forEach((record) -> logger.info("Order " + record.getDynamodb().getNewImage().get("id").getS()));
			return new StreamsEventResponse(List.of());
		};
	}

	@Bean
	public Consumer<ScheduledEvent> instances() {
		return (event) -> logger.info("State " + event.getDetail().get("state"));
	}

}
