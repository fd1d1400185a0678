package io.jets.local;

import java.time.InstantSource;
import java.util.stream.Stream;

import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.MemoryIdempotencyStore;
import io.jets.job.fault.InvalidJobsException;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbLocalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests where the local engine stores what idempotent jobs have completed.
 */
@ExtendWith(OutputCaptureExtension.class)
class LocalIdempotencyTests {

	@Test
	void storesInMemoryByDefault() {
		try (ConfigurableApplicationContext context = run(OnceApplication.class)) {
			assertThat(invokeTwice()).isEqualTo("1");
			assertThat(context.getBean(IdempotencyStore.class)).isInstanceOf(MemoryIdempotencyStore.class);
		}
	}

	@Test
	void storesInTableThatItCreatesInDynamoDbLocal() {
		try (ConfigurableApplicationContext context = run(OnceApplication.class,
				"--jets.idempotency.table=completed-events"); DynamoDbClient client = DynamoDbClient.create()) {
			assertThat(invokeTwice()).isEqualTo("1");
			TableDescription table = client.describeTable((request) -> request.tableName("completed-events")).table();
			assertThat(table.streamSpecification()).isNull();
			assertThat(client.scan((request) -> request.tableName("completed-events")).items()).singleElement()
				.satisfies((item) -> assertThat(item.get("id").s()).isEqualTo("local#once-run#7"));
		}
	}

	@Test
	void createsNoTableOnOtherEndpoint() {
		try (DynamoDbLocalProcess other = new DynamoDbLocalProcess(null)) {
			other.start();
			try (ConfigurableApplicationContext context = run(OnceApplication.class,
					"--jets.idempotency.table=completed-events", "--jets.local.dynamodb.endpoint=" + other.endpoint());
					DynamoDbClients clients = DynamoDbClients.local(other.endpoint(), "us-east-1")) {
				assertThat(invoke().payload().asUtf8String()).contains("ResourceNotFoundException");
				assertThat(clients.dynamoDb().listTables().tableNames()).isEmpty();
			}
		}
	}

	@Test
	void storesInMemoryIfNameIsKnownOnlyAfterDeployment(CapturedOutput output) {
		try (ConfigurableApplicationContext context = run(OnceApplication.class,
				"--jets.idempotency.table=!ImportValue events")) {
			assertThat(invokeTwice()).isEqualTo("1");
			assertThat(output)
				.contains("jets.idempotency.table = \"!ImportValue events\" is not used: only a deployment "
						+ "knows the name of the table. Completed events are kept in memory");
		}
	}

	@Test
	void usesStoreOfApplication() {
		try (ConfigurableApplicationContext context = run(OwnStoreApplication.class)) {
			assertThat(invokeTwice()).isEqualTo("1");
			assertThat(context.getBeansOfType(IdempotencyStore.class)).containsOnlyKeys("ownStore");
			assertThat(context.getBean(MemoryIdempotencyStore.class).size()).isEqualTo(1);
		}
	}

	@Test
	void reportsSeveralClientsOfWhichDeployedFunctionCannotChooseOne() {
		assertThatExceptionOfType(InvalidJobsException.class).isThrownBy(() -> run(TwoClientsApplication.class).close())
			.withMessageContaining("OnceJob#run, @Idempotent")
			.withMessageContaining("DynamoDbClient (archive, orders), and Spring cannot choose one");
	}

	private static ConfigurableApplicationContext run(Class<?> application, String... arguments) {
		return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.run(Stream.concat(Stream.of("--jets.local.enabled=true", "--jets.local.port=0"), Stream.of(arguments))
				.toArray(String[]::new));
	}

	private static String invokeTwice() {
		String first = invoke().payload().asUtf8String();
		assertThat(invoke().payload().asUtf8String()).isEqualTo(first);
		return first;
	}

	private static InvokeResponse invoke() {
		try (LambdaClient client = LambdaClient.create()) {
			return client.invoke((request) -> request.functionName("once-run")
				.payload(SdkBytes.fromUtf8String("{\"id\": \"7\", \"detail\": {}}")));
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class OnceApplication {

		@Job("once")
		static class OnceJob {

			private int runs;

			@Idempotent
			@Rate("365 days")
			int run() {
				return ++this.runs;
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class OwnStoreApplication {

		@Bean
		MemoryIdempotencyStore ownStore() {
			return new MemoryIdempotencyStore(InstantSource.system());
		}

		@Job("once")
		static class OnceJob {

			private int runs;

			@Idempotent
			@Rate("365 days")
			int run() {
				return ++this.runs;
			}

		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(OnceApplication.OnceJob.class)
	static class TwoClientsApplication {

		@Bean
		DynamoDbClient archive() {
			return DynamoDbClient.create();
		}

		@Bean
		DynamoDbClient orders() {
			return DynamoDbClient.create();
		}

	}

}
