package io.jets.local.stream.read;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class StreamLocatorTests {

	private static final String ARN = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2026-11-21T00:00:00.000";

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	@Test
	void logsCommandThatEnablesStreamAndThenReadsIt(CapturedOutput output) {
		String table = dynamoDb.createTable(false);
		RecordingInvoker invoker = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker, StreamJob.on(table))) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(output)
				.contains("Job clerkJob-file: table " + table + " has no stream. Enable it:")
				.contains("aws --endpoint-url " + dynamoDb.clients().endpoint() + " dynamodb update-table --table-name "
						+ table + " --stream-specification StreamEnabled=true,StreamViewType=NEW_AND_OLD_IMAGES"));
			dynamoDb.client()
				.updateTable((request) -> request.tableName(table).streamSpecification(DynamoDbLocalExtension.STREAM));
			dynamoDb.put(table, "1");
			await().untilAsserted(() -> assertThat(invoker.ids()).containsExactly("1"));
		}
		assertThat(output.getOut().lines().filter((line) -> line.contains("has no stream"))).hasSize(1);
	}

	@Test
	void omitsEndpointOnAws() {
		String table = dynamoDb.createTable(false);
		assertThatExceptionOfType(StreamUnavailableException.class)
			.isThrownBy(() -> aws().locate(StreamJob.named("job", table).trigger()))
			.withMessageContaining("    aws dynamodb update-table --table-name " + table);
	}

	@Test
	void reportsMissingTable() {
		assertThatExceptionOfType(StreamUnavailableException.class)
			.isThrownBy(() -> local().locate(StreamJob.named("job", "no-such-table").trigger()))
			.withMessageContaining("table no-such-table does not exist at " + dynamoDb.clients().endpoint());
	}

	@Test
	void usesArnOnAwsOnly() {
		String table = dynamoDb.createTable();
		DynamoDbStreamTrigger trigger = StreamJob.named("job", table).stream(ARN).trigger();
		assertThat(aws().locate(trigger)).isEqualTo(ARN);
		assertThat(local().locate(trigger)).contains(":table/" + table + "/stream/");
	}

	@Test
	void requiresTableForTemplateReference() {
		assertThatExceptionOfType(StreamUnavailableException.class)
			.isThrownBy(() -> local().locate(StreamJob.named("job", null).stream("!GetAtt Orders.StreamArn").trigger()))
			.withMessageContaining("stream !GetAtt Orders.StreamArn is a template reference")
			.withMessageContaining("@DynamoDbStream(table = ");
	}

	private static StreamLocator local() {
		return new StreamLocator(dynamoDb.clients());
	}

	private static StreamLocator aws() {
		return new StreamLocator(
				new DynamoDbClients(dynamoDb.clients().dynamoDb(), dynamoDb.clients().streams(), null));
	}

}
