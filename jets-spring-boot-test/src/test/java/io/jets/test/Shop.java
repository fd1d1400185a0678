package io.jets.test;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.IamPolicy;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/**
 * An application with jobs.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ Shop.ClerkJob.class, Shop.ReportJob.class, Shop.NightJob.class })
public class Shop {

	/**
	 * Starts the application.
	 * @param args arguments of Spring Boot
	 */
	public static void main(String[] args) {
		SpringApplication.run(Shop.class, args);
	}

	@Job("clerkJob")
	static class ClerkJob {

		@DynamoDbStream("orders")
		@FunctionProperties(timeout = "5m", memory = "2048")
		void ship(Change<Order> change) {
		}

		@EventPattern("{ \"source\": [\"com.example.shop\"] }")
		void paid(BusEvent<Order> event) {
		}

	}

	@Job("reportJob")
	static class ReportJob {

		@Rate("1 hour")
		@IamPolicy(action = "cloudwatch:PutMetricData", resource = "*")
		void write(JsonNode event) {
		}

	}

	@Job("nightJob")
	@Profile("night")
	static class NightJob {

		@Rate("1 day")
		void close() {
		}

	}

	record Order(String id) {

	}

}
