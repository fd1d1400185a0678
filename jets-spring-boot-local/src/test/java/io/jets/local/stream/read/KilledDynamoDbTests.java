package io.jets.local.stream.read;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.jets.annotation.StartingPosition;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.DynamoDbLocalProcess;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.dynamodb.TableCreator;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.StreamPositions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that DynamoDB Local is killed while a job works, and is restarted.
 */
@Tag("long")
class KilledDynamoDbTests {

	private static final int ITEMS = 7;

	private static final int WRITES = 400;

	private static final Set<Integer> KILLS = Set.of(40, 150, 290);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 1, 4 })
	void losesAndRepeatsNothing(int factor) {
		Set<Integer> killed = ConcurrentHashMap.newKeySet();
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			invocation.records()
				.stream()
				.map(KilledDynamoDbTests::number)
				.filter((number) -> KILLS.contains(number) && killed.add(number))
				.forEach((number) -> kill());
			return "";
		});
		JobMethod job = StreamJob.named("job", "orders").batchSize(10).factor(factor).build();
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(this.folder)) {
			process.start();
			try (DynamoDbClients clients = DynamoDbClients.local(process.endpoint(), "us-east-1")) {
				new TableCreator(clients.dynamoDb(), Map.of()).createMissing(List.of(job));
				try (EventSourceMappings mappings = Mappings.start(clients, invoker, job)) {
					for (int i = 0; i < WRITES; i++) {
						write(clients, "orders", i);
						mappings.wake();
					}
					await().atMost(60, TimeUnit.SECONDS).until(() -> numbers(invoker).size() >= WRITES);
				}
			}
		}
		assertThat(killed).isEqualTo(KILLS);
		List<Integer> numbers = numbers(invoker);
		assertThat(numbers).doesNotHaveDuplicates().hasSize(WRITES);
		for (int item = 0; item < ITEMS; item++) {
			int rest = item;
			assertThat(numbers.stream().filter((number) -> number % ITEMS == rest)).isSorted();
		}
	}

	@Test
	void continuesMappingThatStartedAtLatestRecord() {
		RecordingInvoker invoker = new RecordingInvoker();
		JobMethod job = StreamJob.named("job", "orders").from(StartingPosition.LATEST).build();
		StreamPositions positions = new StreamPositions();
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(this.folder)) {
			process.start();
			try (DynamoDbClients clients = DynamoDbClients.local(process.endpoint(), "us-east-1")) {
				new TableCreator(clients.dynamoDb(), Map.of()).createMissing(List.of(job));
				write(clients, "orders", 0);
				String stream = new StreamLocator(clients).locate(StreamJob.named("job", "orders").trigger());
				String shard = Shards.describe(clients.streams(), stream).open().get(0);
				try (EventSourceMappings mappings = Mappings.start(clients, positions, invoker, null, job)) {
					await().until(() -> positions.get(new ShardKey("job", stream, shard)) != null);
					kill();
					write(clients, "orders", 1);
					mappings.wake();
					await().atMost(60, TimeUnit.SECONDS).until(() -> numbers(invoker).equals(List.of(1)));
				}
			}
		}
	}

	@Test
	void recreatesTablesAndReadsStreamsWhenDataIsInMemory() {
		RecordingInvoker invoker = new RecordingInvoker();
		JobMethod job = StreamJob.named("job", "orders").build();
		try (DynamoDbLocalProcess process = new DynamoDbLocalProcess(null)) {
			process.start();
			try (DynamoDbClients clients = DynamoDbClients.local(process.endpoint(), "us-east-1")) {
				TableCreator tables = new TableCreator(clients.dynamoDb(), Map.of());
				tables.createMissing(List.of(job));
				process.addRestartListener(() -> tables.createMissing(List.of(job)));
				try (EventSourceMappings mappings = Mappings.start(clients, invoker, job)) {
					write(clients, "orders", 0);
					await().until(() -> numbers(invoker).equals(List.of(0)));
					kill();
					write(clients, "orders", 1);
					await().atMost(60, TimeUnit.SECONDS).until(() -> numbers(invoker).equals(List.of(0, 1)));
				}
			}
		}
	}

	private static void kill() {
		ProcessHandle.current().children().forEach((child) -> {
			child.destroyForcibly();
			child.onExit().join();
		});
	}

	/**
	 * Writes until the write is acknowledged. A repeated write changes nothing.
	 */
	private static void write(DynamoDbClients clients, String table, int number) {
		Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("item" + number % ITEMS), "n",
				AttributeValue.fromN("" + number));
		await().atMost(60, TimeUnit.SECONDS)
			.pollDelay(Duration.ZERO)
			.ignoreExceptionsInstanceOf(SdkException.class)
			.until(() -> {
				clients.dynamoDb().putItem((request) -> request.tableName(table).item(item));
				return true;
			});
	}

	private static int number(JsonNode record) {
		return record.at("/dynamodb/NewImage/n/N").asInt();
	}

	private static List<Integer> numbers(RecordingInvoker invoker) {
		return new ArrayList<>(invoker.invocations()
			.stream()
			.flatMap((invocation) -> invocation.records().stream())
			.map(KilledDynamoDbTests::number)
			.toList());
	}

}
