package io.jets.local.stream.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.stream.read.EventSourceMappings;
import io.jets.local.stream.read.Mappings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.skyscreamer.jsonassert.JSONAssert;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RecordWriterTests {

	private static final String AWS_ARN = "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/t/stream/2026-11-21T23:01:06.871";

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	@Test
	void writesRecordOfDynamoDbLocalAsLambdaSendsIt() throws Exception {
		String table = dynamoDb.createTable();
		dynamoDb.put(table, Map.of("id", AttributeValue.fromS("1"), "name", AttributeValue.fromS("Tung")));
		dynamoDb.put(table, Map.of("id", AttributeValue.fromS("1"), "name", AttributeValue.fromS("Tung Nguyen")));
		JsonNode record = receive(table, 2).get(1);
		String streamArn = record.get("eventSourceARN").asString();
		assertThat(streamArn).startsWith("arn:aws:dynamodb:eu-west-1:111122223333:table/" + table + "/stream/20");
		assertThat(record.get("eventID").asString()).isNotEmpty();
		JsonNode date = record.at("/dynamodb/ApproximateCreationDateTime");
		assertThat(date.isIntegralNumber()).isTrue();
		assertThat(date.asLong()).isBetween(System.currentTimeMillis() / 1000 - 120, System.currentTimeMillis() / 1000);
		JSONAssert.assertEquals(
				"""
						{"eventID": "%s", "eventName": "MODIFY", "eventVersion": "1.1", "eventSource": "aws:dynamodb",
						 "awsRegion": "eu-west-1", "eventSourceARN": "%s",
						 "dynamodb": {
							"ApproximateCreationDateTime": %d,
							"Keys": {"id": {"S": "1"}},
							"NewImage": {"name": {"S": "Tung Nguyen"}, "id": {"S": "1"}},
							"OldImage": {"name": {"S": "Tung"}, "id": {"S": "1"}},
							"SequenceNumber": "%s", "SizeBytes": 32,
							"StreamViewType": "NEW_AND_OLD_IMAGES"}}""".formatted(record.get("eventID").asString(),
						streamArn, date.asLong(), record.at("/dynamodb/SequenceNumber").asString()),
				record.toString(), true);
	}

	@Test
	void writesAllTenTypes() throws Exception {
		String table = dynamoDb.createTable();
		SdkBytes bytes = SdkBytes.fromByteArray(new byte[] { 0, 1, -1, -2, -3 });
		dynamoDb.put(table,
				Map.ofEntries(Map.entry("id", AttributeValue.fromS("ü \"quoted\"")),
						Map.entry("n", AttributeValue.fromN("12345678901234567890.5")),
						Map.entry("b", AttributeValue.fromB(bytes)), Map.entry("bool", AttributeValue.fromBool(true)),
						Map.entry("null", AttributeValue.fromNul(true)),
						Map.entry("ss", AttributeValue.fromSs(List.of("a", "b"))),
						Map.entry("ns", AttributeValue.fromNs(List.of("1", "2.5"))),
						Map.entry("bs", AttributeValue.fromBs(List.of(bytes))),
						Map.entry("l",
								AttributeValue.fromL(List.of(AttributeValue.fromS("x"),
										AttributeValue.fromL(List.of(AttributeValue.fromN("1")))))),
						Map.entry("m",
								AttributeValue.fromM(Map.of("inner",
										AttributeValue.fromM(Map.of("deep", AttributeValue.fromBool(false))), "empty",
										AttributeValue.fromL(List.of()))))));
		JSONAssert.assertEquals("""
				{"id": {"S": "ü \\"quoted\\""}, "n": {"N": "12345678901234567890.5"}, "b": {"B": "AAH//v0="},
				 "bool": {"BOOL": true}, "null": {"NULL": true}, "ss": {"SS": ["a", "b"]},
				 "ns": {"NS": ["1", "2.5"]}, "bs": {"BS": ["AAH//v0="]},
				 "l": {"L": [{"S": "x"}, {"L": [{"N": "1"}]}]},
				 "m": {"M": {"inner": {"M": {"deep": {"BOOL": false}}}, "empty": {"L": []}}}}""",
				receive(table, 1).get(0).at("/dynamodb/NewImage").toString(), false);
	}

	@Test
	void keepsRegionAndAccountOfOtherDynamoDb() throws Exception {
		JSONAssert.assertEquals("""
				{"awsRegion": "cn-north-1", "eventSourceARN": "%s"}""".formatted(AWS_ARN), write(removal()), false);
	}

	@Test
	void writesIdentityThatRemovedExpiredItem() throws Exception {
		Record record = removal().toBuilder()
			.userIdentity((identity) -> identity.type("Service").principalId("dynamodb.amazonaws.com"))
			.build();
		JSONAssert.assertEquals("""
				{"userIdentity": {"type": "Service", "principalId": "dynamodb.amazonaws.com"}}""", write(record),
				false);
		assertThat(write(removal())).doesNotContain("userIdentity", "Image");
	}

	private static Record removal() {
		return Record.builder()
			.eventID("1a87201789a6e14315b8038ebbd3b99d")
			.eventName("REMOVE")
			.dynamodb((change) -> change.keys(Map.of("id", AttributeValue.fromS("1")))
				.sequenceNumber("1")
				.streamViewType("KEYS_ONLY"))
			.build();
	}

	private static String write(Record record) {
		return new String(new RecordWriter(AWS_ARN, Mappings.ACCOUNT).write(record), StandardCharsets.UTF_8);
	}

	private static List<JsonNode> receive(String table, int count) {
		RecordingInvoker invoker = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker, StreamJob.on(table))) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(invoker.ids()).hasSize(count));
		}
		return invoker.invocations().stream().flatMap((invocation) -> invocation.records().stream()).toList();
	}

}
