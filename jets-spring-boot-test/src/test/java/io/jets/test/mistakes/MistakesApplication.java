package io.jets.test.mistakes;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.event.BusEvent;
import io.jets.event.Change;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application whose jobs have mistakes that no check can find.
 */
@SpringBootApplication
public class MistakesApplication {

	/**
	 * Starts the application.
	 * @param args arguments of Spring Boot
	 */
	public static void main(String[] args) {
		SpringApplication.run(MistakesApplication.class, args);
	}

	@Job("sales")
	static class SalesJob {

		@EventPattern("""
				{ "source": ["com.example.shop"], "detail": { "Status": ["paid"] } }""")
		void paid(BusEvent<Order> event) {
		}

	}

	@Job("clerk")
	static class ClerkJob {

		@DynamoDbStream(table = "orders", filter = """
				{ "dynamodb": { "NewImage": { "total": { "S": ["100"] } } } }""")
		void big(Change<Order> change) {
		}

		@DynamoDbStream("orders")
		@IamPolicy(action = "s3:GetObject", resource = "arn:aws:s3:::invoices/*")
		void ship(Change<Order> change) {
			throw new UnsupportedOperationException("no truck for " + change.item().id());
		}

	}

	@Job("report")
	static class ReportJob {

		@Cron("0 8 ? * 1 *")
		void onMonday() {
		}

	}

	record Order(String id, String status, int total) {

	}

}
