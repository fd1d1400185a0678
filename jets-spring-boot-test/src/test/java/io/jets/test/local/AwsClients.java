package io.jets.test.local;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The clients of an application.
 */
@Configuration(proxyBeanMethods = false)
class AwsClients {

	@Bean
	DynamoDbClient dynamoDbClient() {
		return DynamoDbClient.create();
	}

	@Bean
	EventBridgeClient eventBridgeClient() {
		return EventBridgeClient.create();
	}

	static void write(DynamoDbClient client, String id) {
		client.putItem((request) -> request.tableName("parcels").item(Map.of("id", AttributeValue.fromS(id))));
	}

	static void send(EventBridgeClient client, String source, String detail) {
		PutEventsRequestEntry entry = PutEventsRequestEntry.builder()
			.source(source)
			.detailType("Order Paid")
			.detail(detail)
			.build();
		client.putEvents((request) -> request.entries(entry));
	}

}
