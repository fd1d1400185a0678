package io.jets.local.stream.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker.Invocation;
import io.jets.local.stream.deliver.RecordingInvoker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StreamOrderTests {

	private static final int ITEMS = 3000;

	private static final int WRITTEN_TOGETHER = 25;

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	@Test
	void deliversEachRecordToEachJobOnceAndInOrder() {
		String table = dynamoDb.createTable();
		RecordingInvoker invoker = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker,
				StreamJob.named("a-all", table).build(), StreamJob.named("b-small", table).batchSize(7).build(),
				StreamJob.named("c-large", table).batchSize(2500).build())) {
			List<String> written = write(table, mappings);
			for (String job : List.of("a-all", "b-small", "c-large")) {
				await().untilAsserted(() -> assertThat(ids(invoker, job)).hasSize(ITEMS));
				assertThat(sequenceNumbers(invoker, job)).isSorted().doesNotHaveDuplicates();
				assertThat(ids(invoker, job)).containsExactlyInAnyOrderElementsOf(written);
			}
		}
	}

	@Test
	void deliversChangesOfItemInOrder() {
		String table = dynamoDb.createTable();
		RecordingInvoker invoker = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker, StreamJob.on(table))) {
			for (int i = 0; i < 50; i++) {
				dynamoDb.put(table, Map.of("id", AttributeValue.fromS("1"), "n", AttributeValue.fromN("" + i)));
				mappings.wake();
			}
			await().untilAsserted(() -> assertThat(invoker.ids()).hasSize(50));
			assertThat(invoker.invocations()
				.stream()
				.flatMap((invocation) -> invocation.records().stream())
				.map((record) -> record.at("/dynamodb/NewImage/n/N").asInt()))
				.containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
		}
	}

	private static List<String> write(String table, EventSourceMappings mappings) {
		List<String> written = new ArrayList<>();
		for (int start = 0; start < ITEMS; start += WRITTEN_TOGETHER) {
			List<WriteRequest> requests = new ArrayList<>();
			for (int i = start; i < start + WRITTEN_TOGETHER; i++) {
				written.add("item" + i);
				Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("item" + i));
				requests.add(WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build());
			}
			dynamoDb.client().batchWriteItem((request) -> request.requestItems(Map.of(table, requests)));
			mappings.wake();
		}
		return written;
	}

	private static List<String> ids(RecordingInvoker invoker, String job) {
		return of(invoker, job).stream().flatMap((invocation) -> invocation.ids().stream()).toList();
	}

	private static List<String> sequenceNumbers(RecordingInvoker invoker, String job) {
		return of(invoker, job).stream()
			.flatMap((invocation) -> invocation.ids().stream().map(invocation::sequenceNumber))
			.toList();
	}

	private static List<Invocation> of(RecordingInvoker invoker, String job) {
		return invoker.invocations().stream().filter((invocation) -> invocation.job().name().equals(job)).toList();
	}

}
