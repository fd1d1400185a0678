package io.jets.sample.demo;

import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Makes the sample's jobs fire once when it runs locally. It stands among the tests, so
 * that neither it nor the clients it needs are ever deployed.
 */
@Component
@ConditionalOnProperty("jets.local.url")
class Demo implements ApplicationRunner {

	private static final Log logger = LogFactory.getLog(Demo.class);

	private final String url;

	Demo(@Value("${jets.local.url}") String url) {
		this.url = url;
	}

	@Override
	public void run(ApplicationArguments args) {
		changeAnItem();
		stopAnInstance();
		logger
			.info("""
					The jobs above were fired by a small demo. Fire them yourself, from another terminal:

					  export AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_DEFAULT_REGION=us-east-1
					  aws --endpoint-url %1$s dynamodb put-item --table-name test-table \\
					    --item '{"id": {"S": "2"}, "name": {"S": "Ada"}}'
					  aws --endpoint-url %1$s events put-events --entries '[{"Source": "aws.ec2",
					    "DetailType": "EC2 Instance State-change Notification",
					    "Detail": "{\\"instance-id\\": \\"i-1234567890abcdef0\\", \\"state\\": \\"stopping\\"}"}]'
					  aws --endpoint-url %1$s lambda invoke --function-name hardJob-dig /dev/stdout

					or, without the AWS CLI:

					  curl %1$s -H 'X-Amz-Target: DynamoDB_20120810.PutItem' -H 'Content-Type: application/x-amz-json-1.0' \\
					    -d '{"TableName": "test-table", "Item": {"id": {"S": "3"}, "name": {"S": "Grace"}}}'
					"""
				.formatted(this.url));
	}

	private void changeAnItem() {
		try (DynamoDbClient client = DynamoDbClient.create()) {
			for (String name : new String[] { "Tung", "Tung Nguyen" }) {
				client.putItem((request) -> request.tableName("test-table")
					.item(Map.of("id", AttributeValue.fromS("1"), "name", AttributeValue.fromS(name))));
			}
		}
	}

	private void stopAnInstance() {
		try (EventBridgeClient client = EventBridgeClient.create()) {
			client.putEvents((request) -> request.entries(PutEventsRequestEntry.builder()
				.source("aws.ec2")
				.detailType("EC2 Instance State-change Notification")
				.detail("{\"instance-id\": \"i-1234567890abcdef0\", \"state\": \"stopping\"}")
				.build()));
		}
	}

}
