package io.jets.local.stream.read;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.jets.annotation.StartingPosition;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.dynamodb.TableCreator;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.StreamPositions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of shards with parents. Only an embedded DynamoDB Local can trigger a rollover.
 * It is called by reflection because its licence does not allow compiling against it
 * here.
 */
class ShardRolloverTests {

	private static final String EMBEDDED = "software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded";

	private static final String LOCAL = "software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal";

	private static Object embedded;

	private static DynamoDbClients clients;

	private final RecordingInvoker invoker = new RecordingInvoker();

	@BeforeAll
	static void start() throws Exception {
		boolean disableTelemetry = true;
		embedded = Class.forName(EMBEDDED).getMethod("create", Boolean.class).invoke(null, disableTelemetry);
		clients = new DynamoDbClients((DynamoDbClient) call("dynamoDbClient"),
				(DynamoDbStreamsClient) call("dynamoDbStreamsClient"), null);
	}

	@AfterAll
	static void stop() throws Exception {
		call("shutdown");
	}

	@Test
	void readsShardAfterItsParent() throws Exception {
		String table = createTable("rolled-before");
		for (int i = 0; i < 20; i++) {
			put(table, i);
			if (i % 5 == 4) {
				call("triggerShardRollovers");
			}
		}
		try (EventSourceMappings mappings = Mappings.start(clients, this.invoker, StreamJob.on(table))) {
			mappings.wake();
			awaitItems(20);
		}
	}

	@Test
	void readsNewShardFromItsStart() throws Exception {
		String table = createTable("rolled-later");
		StreamPositions positions = new StreamPositions();
		JobMethod job = StreamJob.named("job", table).from(StartingPosition.LATEST).build();
		put(table, -1);
		call("triggerShardRollovers");
		put(table, -2);
		try (EventSourceMappings mappings = Mappings.start(clients, positions, this.invoker, null, job)) {
			String streamArn = new StreamLocator(clients).locate(StreamJob.named("job", table).trigger());
			List<String> open = Shards.describe(clients.streams(), streamArn).open();
			await().until(() -> positions.get(new ShardKey("job", streamArn, open.get(0))) != null);
			for (int i = 0; i < 20; i++) {
				put(table, i);
				if (i % 5 == 4) {
					call("triggerShardRollovers");
				}
				mappings.wake();
			}
			awaitItems(20);
		}
	}

	@Test
	void continuesInShardWhereReadingStopped() throws Exception {
		String table = createTable("rolled-between");
		StreamPositions positions = new StreamPositions();
		JobMethod job = StreamJob.on(table);
		for (int round = 0; round < 4; round++) {
			put(table, 2 * round);
			call("triggerShardRollovers");
			put(table, 2 * round + 1);
			try (EventSourceMappings mappings = Mappings.start(clients, positions, this.invoker, null, job)) {
				mappings.wake();
				awaitItems(2 * round + 2);
			}
		}
	}

	private void awaitItems(int count) {
		await().untilAsserted(() -> assertThat(this.invoker.ids()).hasSizeGreaterThanOrEqualTo(count));
		assertThat(this.invoker.ids())
			.containsExactlyElementsOf(IntStream.range(0, count).mapToObj(Integer::toString).toList());
	}

	private static String createTable(String table) {
		new TableCreator(clients.dynamoDb(), Map.of()).createMissing(List.of(StreamJob.on(table)));
		return table;
	}

	private static void put(String table, int id) {
		clients.dynamoDb()
			.putItem((request) -> request.tableName(table).item(Map.of("id", AttributeValue.fromS("" + id))));
	}

	private static Object call(String name) throws Exception {
		Method method = Class.forName(LOCAL).getMethod(name);
		return method.invoke(embedded);
	}

}
