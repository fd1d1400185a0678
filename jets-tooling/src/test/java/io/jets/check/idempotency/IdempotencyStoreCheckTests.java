package io.jets.check.idempotency;

import java.time.InstantSource;
import java.util.stream.Stream;

import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.MemoryIdempotencyStore;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.tooling.JobContext;
import jakarta.annotation.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link IdempotencyStoreCheck}.
 */
class IdempotencyStoreCheckTests {

	private final ApplicationContextRunner withoutClient = JobContext.of(OrderJob.class)
		.withClassLoader(new FilteredClassLoader("software.amazon.awssdk"));

	@Test
	void acceptsClientOfDynamoDb() {
		JobContext.of(OrderJob.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void acceptsStoreOfApplication() {
		this.withoutClient.withBean(MemoryIdempotencyStore.class, InstantSource.system())
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void reportsMissingClient() {
		this.withoutClient.run((context) -> assertThat(context.getStartupFailure()).isInstanceOfSatisfying(
				InvalidJobsException.class,
				(ex) -> assertThat(ex.faults()).containsExactly(new Fault("OrderJob#pay", "@Idempotent", "", "",
						"the application has no client of DynamoDB, which stores the events that the job has completed",
						"Add the dependency software.amazon.awssdk:dynamodb, or a bean of type "
								+ "io.jets.idempotency.IdempotencyStore"))));
	}

	@Test
	void reportsSeveralClientsWithoutPrimaryOne() {
		JobContext.of(OrderJob.class)
			.withUserConfiguration(TwoClients.class)
			.run((context) -> assertThat(context.getStartupFailure()).isInstanceOfSatisfying(InvalidJobsException.class,
					(ex) -> assertThat(ex.faults()).containsExactly(new Fault("OrderJob#pay", "@Idempotent", "", "",
							"the application has 2 beans of type software.amazon.awssdk.services.dynamodb.DynamoDbClient "
									+ "(archive, orders), and Spring cannot choose one of them for the job",
							"Write @Primary at one of them, or add a bean of type "
									+ "io.jets.idempotency.IdempotencyStore"))));
	}

	@Test
	void reportsSeveralStoresWithoutPrimaryOne() {
		JobContext.of(OrderJob.class)
			.withUserConfiguration(TwoClients.class, TwoStores.class)
			.run((context) -> assertThat(context.getStartupFailure()).isInstanceOfSatisfying(InvalidJobsException.class,
					(ex) -> assertThat(ex.faults()).containsExactly(new Fault("OrderJob#pay", "@Idempotent", "", "",
							"the application has 2 beans of type io.jets.idempotency.IdempotencyStore (first, second), "
									+ "and Spring cannot choose one of them for the job",
							"Write @Primary at one of them, or remove the others"))));
	}

	@Test
	void acceptsOneStoreBesideSeveralClients() {
		JobContext.of(OrderJob.class)
			.withUserConfiguration(TwoClients.class)
			.withBean(MemoryIdempotencyStore.class, InstantSource.system())
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@ParameterizedTest
	@ValueSource(strings = { "primary", "fallback", "noCandidate", "noDefaultCandidate" })
	void acceptsSeveralClientsOfWhichOneIsChosen(String definition) {
		JobContext.of(OrderJob.class).withUserConfiguration(TwoClients.class).withInitializer((context) -> {
			context.addBeanFactoryPostProcessor((beanFactory) -> {
				AbstractBeanDefinition orders = (AbstractBeanDefinition) beanFactory.getBeanDefinition("orders");
				orders.setPrimary(definition.equals("primary"));
				orders.setFallback(definition.equals("fallback"));
				orders.setAutowireCandidate(!definition.equals("noCandidate"));
				orders.setDefaultCandidate(!definition.equals("noDefaultCandidate"));
			});
		}).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(DynamoDbClient.class)).isNotNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "primary", "fallback", "noCandidate", "noDefaultCandidate" })
	void reportsSeveralClientsThatAreAlike(String definition) {
		JobContext.of(OrderJob.class).withUserConfiguration(TwoClients.class).withInitializer((context) -> {
			context.addBeanFactoryPostProcessor((beanFactory) -> Stream.of("archive", "orders").forEach((name) -> {
				AbstractBeanDefinition client = (AbstractBeanDefinition) beanFactory.getBeanDefinition(name);
				client.setPrimary(definition.equals("primary"));
				client.setFallback(definition.equals("fallback"));
				client.setAutowireCandidate(!definition.equals("noCandidate"));
				client.setDefaultCandidate(!definition.equals("noDefaultCandidate"));
			}));
		})
			.run((context) -> assertThat(context.getStartupFailure()).isInstanceOfSatisfying(InvalidJobsException.class,
					(ex) -> assertThat(ex.faults()).singleElement()
						.extracting(Fault::problem)
						.asString()
						.contains("(archive, orders), and Spring cannot choose one of them")));
	}

	@Test
	void acceptsClientOfHighestPriorityAndCreatesNone() {
		JobContext.of(OrderJob.class)
			.withBean(FirstClient.class, FirstClient::new, (bean) -> bean.setLazyInit(true))
			.withBean(SecondClient.class, SecondClient::new, (bean) -> bean.setLazyInit(true))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				ConfigurableListableBeanFactory beanFactory = context.getSourceApplicationContext().getBeanFactory();
				assertThat(beanFactory.getBeanNamesForType(DynamoDbClient.class)).hasSize(2)
					.noneMatch(beanFactory::containsSingleton);
				assertThat(context.getBean(DynamoDbClient.class)).isInstanceOf(FirstClient.class);
			});
	}

	@Test
	void ignoresClientsOfApplicationWithoutIdempotentJobs() {
		JobContext.of(PlainJob.class, TwoClients.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Configuration(proxyBeanMethods = false)
	static class TwoClients {

		@Bean
		DynamoDbClient archive() {
			return client();
		}

		@Bean
		DynamoDbClient orders() {
			return client();
		}

		private static DynamoDbClient client() {
			return DynamoDbClient.builder()
				.region(Region.US_EAST_1)
				.credentialsProvider(AnonymousCredentialsProvider.create())
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoStores {

		@Bean
		IdempotencyStore first() {
			return new MemoryIdempotencyStore(InstantSource.system());
		}

		@Bean
		IdempotencyStore second() {
			return new MemoryIdempotencyStore(InstantSource.system());
		}

	}

	@Priority(1)
	static class FirstClient extends UnusedClient {

	}

	@Priority(2)
	static class SecondClient extends UnusedClient {

	}

	abstract static class UnusedClient implements DynamoDbClient {

		@Override
		public String serviceName() {
			return SERVICE_NAME;
		}

		@Override
		public void close() {
		}

	}

	@Job
	static class PlainJob {

		@Rate("1 hour")
		void plain() {
		}

	}

	@Job
	static class OrderJob {

		@Idempotent
		@Rate("1 hour")
		void pay() {
		}

		@Rate("1 hour")
		void plain() {
		}

	}

}
