package io.jets.larger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.jets.annotation.Cron;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Jobs for schedules.
 */
@Job
class ScheduleJobs {

	private final ConfigurableApplicationContext context;

	private final Journal journal;

	private final ShopProperties properties;

	private final DynamoDbClient client;

	ScheduleJobs(ConfigurableApplicationContext context, Journal journal, ShopProperties properties,
			DynamoDbClient client) {
		this.context = context;
		this.journal = journal;
		this.properties = properties;
		this.client = client;
	}

	/**
	 * Reports which beans the application has and what they have done.
	 */
	@Rate("1 day")
	Map<String, Object> report() {
		List<String> names = Arrays.asList(this.context.getBeanDefinitionNames());
		List<String> own = names.stream()
			.filter((name) -> this.context.getBeanFactory().containsSingleton(name))
			.filter((name) -> this.context.getBean(name).getClass().getName().startsWith("io.jets.larger."))
			.sorted()
			.toList();
		return Map.of("own", own, "all", names.size(), "journal", this.journal.lines(), "properties", this.properties,
				"client", this.client.serviceName());
	}

	@Rate("1 hour")
	void hourly() {
	}

	@Rate("1 hour")
	void daily() {
	}

	@Rate("1 hour")
	void weekly() {
	}

	@Rate("1 hour")
	void monthly() {
	}

	@Cron("0 12 * * ? *")
	void noon() {
	}

	@Cron("0 0 * * ? *")
	void night() {
	}

}
