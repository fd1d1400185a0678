package io.jets.sample.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Fires the sample's jobs once when the sample runs locally. It is in the test sources so
 * that it is not deployed.
 */
@Component
@ConditionalOnProperty("jets.local.url")
class Demo implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(Demo.class);

	private final HttpClient client = HttpClient.newHttpClient();

	private final String url;

	Demo(@Value("${jets.local.url}") String url) {
		this.url = url;
	}

	@Override
	public void run(ApplicationArguments args) throws IOException, InterruptedException {
		putItem("Tung");
		putItem("Tung Nguyen");
		stopInstance();
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
					  curl %1$s -H 'X-Amz-Target: AWSEvents.PutEvents' -H 'Content-Type: application/x-amz-json-1.1' \\
					    -d '{"Entries": [{"Source": "aws.ec2", "DetailType": "EC2 Instance State-change Notification",
					    "Detail": "{\\"instance-id\\": \\"i-1234567890abcdef0\\", \\"state\\": \\"Stopping\\"}"}]}'

					No job takes the last event: its state is not in lower case. Open it in the console, %1$s/console,
					press "Edit and send again", correct it, and send it. Ctrl-C stops the sample.
					"""
				.formatted(this.url));
	}

	private void putItem(String name) throws IOException, InterruptedException {
		send("DynamoDB_20120810.PutItem", """
				{"TableName": "test-table", "Item": {"id": {"S": "1"}, "name": {"S": "%s"}}}""".formatted(name));
	}

	private void stopInstance() throws IOException, InterruptedException {
		send("AWSEvents.PutEvents", """
				{"Entries": [{"Source": "aws.ec2", "DetailType": "EC2 Instance State-change Notification",
				"Detail": "{\\"instance-id\\": \\"i-1234567890abcdef0\\", \\"state\\": \\"stopping\\"}"}]}""");
	}

	private void send(String target, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url))
			.header("X-Amz-Target", target)
			.header("Content-Type", "application/x-amz-json-1.1")
			.POST(BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> response = this.client.send(request, BodyHandlers.ofString());
		Assert.state(response.statusCode() == 200, () -> target + " failed: " + response.body());
	}

}
