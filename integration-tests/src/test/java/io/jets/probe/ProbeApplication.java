package io.jets.probe;

import java.net.Socket;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.lambda.JobPrimer;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * An application whose jobs report what they receive. It is outside of the sample's
 * packages, so that the sample does not scan it.
 */
@SpringBootApplication
public class ProbeApplication {

	private static final Log logger = LogFactory.getLog(ProbeApplication.class);

	/**
	 * A function that is not a job: Spring Cloud Function reads its events itself.
	 */
	@Bean
	Function<DynamodbEvent, String> plain() {
		return (event) -> "records: " + event.getRecords();
	}

	@Bean
	JobPrimer probePrimer(@Value("${probe.primer:}") String what) {
		return () -> {
			logger.info("The primer runs");
			if (what.equals("fail")) {
				throw new ProbeFailedException("Failed to warm up");
			}
			if (what.equals("connect")) {
				new Socket("db.example.com", 5432).close();
			}
			if (what.equals("aws")) {
				try (DynamoDbClient client = DynamoDbClient.create()) {
					client.listTables();
				}
			}
		};
	}

	@Bean
	ProbeConnection probeConnection() {
		return new ProbeConnection();
	}

	public static void main(String[] args) {
		SpringApplication.run(ProbeApplication.class, args);
	}

}
