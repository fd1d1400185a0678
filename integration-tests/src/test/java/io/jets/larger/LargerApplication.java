package io.jets.larger;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/**
 * Runs the jobs of this package.
 */
@SpringBootApplication
@EnableConfigurationProperties(ShopProperties.class)
public class LargerApplication {

	private final Journal journal;

	LargerApplication(Journal journal) {
		this.journal = journal;
	}

	@Bean
	DynamoDbClient dynamoDbClient() {
		return DynamoDbClient.create();
	}

	/**
	 * Has an effect by being created, like a migration of a database.
	 */
	@Bean
	InitializingBean migration() {
		return () -> this.journal.add("migrated");
	}

	@Bean
	ApplicationRunner runner(ShopProperties properties) {
		return (arguments) -> this.journal.add("ran for " + properties.name());
	}

	@EventListener
	void refreshed(ContextRefreshedEvent event) {
		this.journal.add("refreshed");
	}

	public static void main(String[] args) {
		SpringApplication.run(LargerApplication.class, args);
	}

}
