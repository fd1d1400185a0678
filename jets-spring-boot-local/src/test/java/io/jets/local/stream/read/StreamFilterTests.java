package io.jets.local.stream.read;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import io.jets.annotation.OperationType;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.stream.intake.StreamMapping;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.ShardPosition;
import io.jets.local.stream.position.StreamPositions;
import io.jets.local.stream.position.StreamProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class StreamFilterTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final String table = dynamoDb.createTable();

	private final RecordingInvoker invoker = new RecordingInvoker();

	@Test
	void deliversConfiguredOperations() {
		for (String id : List.of("1", "2")) {
			dynamoDb.put(this.table, id);
			put(id, "changed");
			dynamoDb.client()
				.deleteItem((request) -> request.tableName(this.table).key(Map.of("id", AttributeValue.fromS(id))));
		}
		run(StreamJob.named("job", this.table).on(OperationType.REMOVE, OperationType.MODIFY), 4);
		assertThat(this.invoker.invocations()
			.stream()
			.flatMap((invocation) -> invocation.records().stream())
			.map((record) -> record.get("eventName").asString()))
			.containsExactly("MODIFY", "REMOVE", "MODIFY", "REMOVE");
	}

	@Test
	void deliversRecordsThatMatchFilterAndOperation() {
		put("1", "red");
		put("2", "blue");
		put("3", "green");
		put("1", "blue");
		put("4", "red");
		run(StreamJob.named("job", this.table)
			.on(OperationType.INSERT)
			.filter("{\"dynamodb\":{\"NewImage\":{\"color\":{\"S\":[\"red\"]}}}}")
			.filter("{\"dynamodb\":{\"NewImage\":{\"color\":{\"S\":[{\"prefix\":\"bl\"}]}}}}"), 3);
		assertThat(this.invoker.ids()).containsExactly("1", "2", "4");
	}

	@Test
	void filtersBeforeBatching() {
		for (int i = 0; i < 10; i++) {
			put("" + i, (i % 2 == 0) ? "red" : "blue");
		}
		run(StreamJob.named("job", this.table)
			.batchSize(3)
			.filter("{\"dynamodb\":{\"NewImage\":{\"color\":{\"S\":[\"red\"]}}}}"), 5);
		assertThat(this.invoker.batches()).containsExactly(List.of("0", "2", "4"), List.of("6", "8"));
	}

	@Test
	void tellsHowFarTheStreamWasConsumed() {
		for (int i = 0; i < 6; i++) {
			put("" + i, (i % 3 == 0) ? "red" : "blue");
		}
		JobMethod reds = StreamJob.named("reds", this.table)
			.filter("{\"dynamodb\":{\"NewImage\":{\"color\":{\"S\":[\"red\"]}}}}")
			.build();
		StreamMapping mapping = StreamMapping.of(List.of(reds)).get(0);
		CountDownLatch release = new CountDownLatch(1);
		RecordingInvoker slow = new RecordingInvoker((invocation) -> {
			release.await();
			return "{\"batchItemFailures\":[]}";
		});
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), slow, mapping)) {
			await().until(() -> mappings.progress(mapping).read() == 6);
			StreamProgress waiting = mappings.progress(mapping);
			assertThat(waiting.filteredOut()).isEqualTo(4);
			assertThat(waiting.waiting()).isEqualTo(2);
			assertThat(waiting.oldestWaiting()).isNotNull();
			assertThat(waiting.position()).isNull();
			release.countDown();
			await().until(() -> mappings.progress(mapping).waiting() == 0);
			StreamProgress done = mappings.progress(mapping);
			assertThat(done.oldestWaiting()).isNull();
			assertThat(done.position().sequenceNumber()).isNotEqualTo(waiting.oldestWaiting().sequenceNumber());
			assertThat(done.read()).isEqualTo(6);
		}
	}

	@Test
	void consumesFilteredRecords() {
		put("1", "red");
		put("2", "blue");
		StreamPositions positions = new StreamPositions();
		StreamJob reds = StreamJob.named("reds", this.table)
			.filter("{\"dynamodb\":{\"NewImage\":{\"color\":{\"S\":[\"red\"]}}}}");
		String streamArn = new StreamLocator(dynamoDb.clients()).locate(reds.trigger());
		String shardId = Shards.describe(dynamoDb.clients().streams(), streamArn).open().get(0);
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), positions, this.invoker, null,
				reds.build(), StreamJob.named("all", this.table).build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.ids()).hasSize(3));
			String blue = this.invoker.invocations()
				.stream()
				.filter((invocation) -> invocation.ids().contains("2"))
				.findFirst()
				.orElseThrow()
				.sequenceNumber("2");
			await().untilAsserted(() -> assertThat(positions.get(new ShardKey("reds", streamArn, shardId)))
				.isEqualTo(ShardPosition.after(blue)));
		}
	}

	@Test
	void namesJobWhenFilterIsInvalid() {
		StreamJob job = StreamJob.named("job", this.table).filter("{\"dynamodb\":[");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Mappings.start(dynamoDb.clients(), this.invoker, job.build()))
			.withMessageContaining("StreamJob#build")
			.withMessageContaining("'{\"dynamodb\":[' is not a valid filter pattern");
	}

	private void run(StreamJob job, int expected) {
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), this.invoker, job.build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.ids()).hasSize(expected));
		}
	}

	private void put(String id, String color) {
		dynamoDb.put(this.table, Map.of("id", AttributeValue.fromS(id), "color", AttributeValue.fromS(color)));
	}

}
