package io.jets.local.stream;

import java.util.List;

import io.jets.annotation.StartingPosition;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Where reading starts and goes on.
 */
class StreamRestartTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final String table = dynamoDb.createTable();

	private final StreamPositions positions = new StreamPositions();

	private final RecordingInvoker invoker = new RecordingInvoker();

	@Test
	void goesOnAfterTheLastConsumedRecord() {
		JobMethod job = StreamJob.on(this.table);
		for (int i = 1; i <= 3; i++) {
			dynamoDb.put(this.table, "before " + i);
			try (EventSourceMappings mappings = start(null, job)) {
				dynamoDb.put(this.table, "running " + i);
				mappings.wake();
				int expected = 2 * i;
				await().untilAsserted(() -> assertThat(this.invoker.ids()).hasSize(expected));
			}
		}
		assertThat(this.invoker.ids()).containsExactly("before 1", "running 1", "before 2", "running 2", "before 3",
				"running 3");
	}

	@Test
	void latestSkipsWhatIsThereButNothingThatComesLater() {
		JobMethod job = StreamJob.named("job", this.table).from(StartingPosition.LATEST).build();
		dynamoDb.put(this.table, "old");
		try (EventSourceMappings mappings = start(null, job)) {
			mappings.wake();
			awaitPosition(job);
		}
		dynamoDb.put(this.table, "while restarting");
		try (EventSourceMappings mappings = start(null, job)) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.ids()).containsExactly("while restarting"));
		}
	}

	@Test
	void theCallerMayStartAtTheLatestRecordWhateverTheTriggerSays() {
		JobMethod job = StreamJob.on(this.table);
		dynamoDb.put(this.table, "old");
		try (EventSourceMappings mappings = start(StartingPosition.LATEST, job)) {
			awaitPosition(job);
			dynamoDb.put(this.table, "new");
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.ids()).containsExactly("new"));
		}
	}

	@Test
	void followsTheStreamThatReplacesADisabledOne() {
		dynamoDb.put(this.table, "1");
		try (EventSourceMappings mappings = start(null, StreamJob.on(this.table))) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.ids()).containsExactly("1"));
			update(DynamoDbLocalExtension.NO_STREAM);
			update(DynamoDbLocalExtension.STREAM);
			dynamoDb.put(this.table, "2");
			await().untilAsserted(() -> assertThat(this.invoker.ids()).containsExactly("1", "2"));
		}
	}

	@Test
	void disabledTriggersAreNotRead() {
		dynamoDb.put(this.table, "1");
		try (EventSourceMappings mappings = start(null, StreamJob.named("off", this.table).disabled().build(),
				StreamJob.named("on", this.table).build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.ids()).containsExactly("1"));
		}
		assertThat(this.invoker.invocations()).extracting((invocation) -> invocation.job().name())
			.containsExactly("on");
	}

	private EventSourceMappings start(StartingPosition start, JobMethod... jobs) {
		return Mappings.start(dynamoDb.clients(), this.positions, this.invoker, start, jobs);
	}

	private void awaitPosition(JobMethod job) {
		String streamArn = new StreamLocator(dynamoDb.clients()).locate(StreamJob.named("x", this.table).trigger());
		List<String> shards = Shards.describe(dynamoDb.clients().streams(), streamArn).open();
		await().until(() -> this.positions.get(new ShardKey(job.name(), streamArn, shards.get(0))) != null);
	}

	private void update(StreamSpecification specification) {
		dynamoDb.client().updateTable((request) -> request.tableName(this.table).streamSpecification(specification));
	}

}
