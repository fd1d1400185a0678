package io.jets.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.local.journal.Journal;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * An application with a job for each kind of trigger.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class LocalApplication {

	static ConfigurableApplicationContext run(String... arguments) {
		SpringApplication application = new SpringApplication(LocalApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return application.run(arguments);
	}

	/**
	 * Runs the application as a separate process.
	 * @param arguments arguments of Spring Boot
	 */
	public static void main(String[] arguments) {
		Journal journal = SpringApplication.run(LocalApplication.class, arguments)
			.getBeanProvider(Journal.class)
			.getIfAvailable();
		if (journal != null) {
			System.out.println("journal " + journal.start() + " has " + journal.all().entries().size() + " entries");
		}
		System.out.println("ready");
	}

	@Job("jobs")
	static class Jobs {

		private static final Log log = LogFactory.getLog(Jobs.class);

		private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

		@DynamoDbStream("local-orders")
		void stream(JsonNode event) {
			event.path("Records").forEach((record) -> add("stream " + record.path("dynamodb").path("Keys")));
		}

		@EventPattern("{\"source\":[\"orders\"]}")
		void pattern(JsonNode event) {
			add("pattern " + event.path("detail"));
		}

		@Cron("0 0 1 1 ? 2199")
		String cron() {
			log.info("Celebrating");
			return "celebrated";
		}

		private void add(String event) {
			System.out.println(event);
			this.events.add(event);
		}

		List<String> next(int count) throws InterruptedException {
			List<String> next = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				next.add(String.valueOf(this.events.poll(30, TimeUnit.SECONDS)));
			}
			return next;
		}

		boolean isIdle() {
			return this.events.isEmpty();
		}

	}

}
