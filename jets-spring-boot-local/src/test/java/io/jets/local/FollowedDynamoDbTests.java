package io.jets.local;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.local.LocalApplication.Jobs;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbLocalProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Tests of an application that uses another DynamoDB.
 */
class FollowedDynamoDbTests {

	private final DynamoDbLocalProcess other = new DynamoDbLocalProcess(null);

	private DynamoDbClients clients;

	@BeforeEach
	void start() {
		this.other.start();
		this.clients = DynamoDbClients.local(this.other.endpoint(), "us-east-1");
	}

	@AfterEach
	void stop() {
		this.clients.close();
		this.other.close();
	}

	@Test
	void doesNotCreateTables() {
		try (ConfigurableApplicationContext context = run()) {
			assertThat(this.clients.dynamoDb().listTables().tableNames()).isEmpty();
			assertThat(System.getProperty("aws.endpointUrlDynamoDb")).isNull();
			assertThat(System.getProperty("aws.endpointUrlEventBridge")).isNotNull();
		}
	}

	@Test
	void doesNotForwardRequests() {
		try (ConfigurableApplicationContext context = run();
				DynamoDbClients local = DynamoDbClients
					.local(URI.create(context.getEnvironment().getRequiredProperty("jets.local.url")), "us-east-1")) {
			assertThatExceptionOfType(DynamoDbException.class).isThrownBy(() -> local.dynamoDb().listTables())
				.withMessageContaining("jets.local.dynamodb.endpoint is set, so requests are not forwarded");
		}
	}

	@Test
	void startsWithOldestRecordWhenConfigured() throws Exception {
		createTable();
		put("before");
		try (ConfigurableApplicationContext context = run("--jets.local.dynamodb.starting-position=TRIM_HORIZON")) {
			put("after");
			assertThat(context.getBean(Jobs.class).next(2)).containsExactly("stream {\"id\":{\"S\":\"before\"}}",
					"stream {\"id\":{\"S\":\"after\"}}");
		}
	}

	@Test
	void startsAfterLatestRecordByDefault() throws Exception {
		createTable();
		put("before");
		try (ConfigurableApplicationContext context = run()) {
			await().until(() -> {
				put("after");
				return !context.getBean(Jobs.class).isIdle();
			});
			assertThat(context.getBean(Jobs.class).next(1)).containsExactly("stream {\"id\":{\"S\":\"after\"}}");
		}
	}

	private ConfigurableApplicationContext run(String... arguments) {
		String[] all = Stream
			.concat(Stream.of("--jets.local.enabled=true", "--jets.local.port=0",
					"--jets.local.dynamodb.endpoint=" + this.other.endpoint()), Stream.of(arguments))
			.toArray(String[]::new);
		return LocalApplication.run(all);
	}

	private void put(String id) {
		this.clients.dynamoDb()
			.putItem((request) -> request.tableName("local-orders")
				.item(Map.of("id", AttributeValue.fromS(id), "at", AttributeValue.fromN("" + System.nanoTime()))));
	}

	private void createTable() {
		this.clients.dynamoDb()
			.createTable((request) -> request.tableName("local-orders")
				.attributeDefinitions(
						AttributeDefinition.builder().attributeName("id").attributeType(ScalarAttributeType.S).build())
				.keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
				.billingMode(BillingMode.PAY_PER_REQUEST)
				.streamSpecification(
						(stream) -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
	}

}
