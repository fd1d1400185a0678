package io.jets.local.stream.intake;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link SavedBatch}.
 */
class SavedBatchTests {

	private static final String ARN = "arn:aws:dynamodb:us-east-1:111122223333:table/orders/stream/2026-01-01T00:00:00.000";

	@Test
	void readsRecords() {
		SavedBatch batch = read("""
				{ "Records": [{ "eventID": "e1", "eventName": "REMOVE", "eventVersion": "1.1",
				  "eventSource": "aws:dynamodb", "awsRegion": "us-east-1", "eventSourceARN": "%s",
				  "userIdentity": { "type": "Service", "principalId": "dynamodb.amazonaws.com" },
				  "dynamodb": { "ApproximateCreationDateTime": 1767268800, "Keys": { "id": { "S": "1" } },
				    "OldImage": { "id": { "S": "1" }, "total": { "N": "1.50" } }, "SequenceNumber": "42",
				    "SizeBytes": 26, "StreamViewType": "NEW_AND_OLD_IMAGES" } }] }""".formatted(ARN));
		assertThat(batch.table()).isEqualTo("orders");
		assertThat(batch.records()).containsExactly(Record.builder()
			.eventID("e1")
			.eventName("REMOVE")
			.userIdentity((identity) -> identity.type("Service").principalId("dynamodb.amazonaws.com"))
			.dynamodb(StreamRecord.builder()
				.keys(Map.of("id", AttributeValue.fromS("1")))
				.oldImage(Map.of("id", AttributeValue.fromS("1"), "total", AttributeValue.fromN("1.50")))
				.sequenceNumber("42")
				.sizeBytes(26L)
				.approximateCreationDateTime(Instant.parse("2026-01-01T12:00:00Z"))
				.streamViewType("NEW_AND_OLD_IMAGES")
				.build())
			.build());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = { "[] | saved.json has no records",
			"[{\"eventSourceARN\":\"arn:aws:sqs:a:1:q\"}] | Record 0 of saved.json is not one of a DynamoDB stream, "
					+ "which has the stream as \"eventSourceARN\", and \"dynamodb\" with \"Keys\"",
			"[{\"eventSourceARN\":\"" + ARN + "\"}] | Record 0 of saved.json is not one of a DynamoDB stream",
			"[{\"eventSourceARN\":\"" + ARN + "\",\"dynamodb\":{\"Keys\":{\"id\":1}}}] | "
					+ "Record 0 of saved.json has an item that is not DynamoDB's JSON: /id is not an attribute value" })
	void rejectsOtherBatches(String records, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> read("{\"Records\":" + records + "}"))
			.withMessageStartingWith(message);
	}

	@Test
	void rejectsRecordsOfSeveralTables() {
		String record = "{\"eventSourceARN\":\"" + ARN + "\",\"dynamodb\":{\"Keys\":{\"id\":{\"S\":\"1\"}}}}";
		assertThatIllegalArgumentException()
			.isThrownBy(() -> read("{\"Records\":[" + record + "," + record.replace("orders", "returns") + "]}"))
			.withMessage("saved.json has records of several tables, and a batch is of one: [orders, returns]");
	}

	private static SavedBatch read(String json) {
		return SavedBatch.read("saved.json", JsonMapper.shared().readTree(json));
	}

}
