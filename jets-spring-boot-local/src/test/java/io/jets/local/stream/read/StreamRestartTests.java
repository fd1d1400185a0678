package io.jets.local.stream.read;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.jets.annotation.StartingPosition;
import io.jets.job.JobMethod;
import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.ShardPosition;
import io.jets.local.stream.position.StreamPositions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of where reading starts and continues.
 */
class StreamRestartTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final String table = dynamoDb.createTable();

	private final StreamPositions positions = new StreamPositions();

	private final RecordingInvoker invoker = new RecordingInvoker();

	@Test
	void continuesAfterLastConsumedRecord() {
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
	void skipsOnlyExistingRecordsWhenLatest() {
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
	void overridesStartingPositionOfTrigger() {
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
	void followsStreamThatReplacesDisabledStream() {
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
	void doesNotReadDisabledTriggers() {
		dynamoDb.put(this.table, "1");
		try (EventSourceMappings mappings = start(null, StreamJob.named("off", this.table).disabled().build(),
				StreamJob.named("on", this.table).build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.ids()).containsExactly("1"));
		}
		assertThat(this.invoker.invocations()).extracting((invocation) -> invocation.job().name())
			.containsExactly("on");
	}

	@Test
	void keepsPositionOfDisabledTrigger() {
		StreamJob job = StreamJob.named("job", this.table);
		dynamoDb.put(this.table, "1");
		try (EventSourceMappings mappings = start(null, job.build())) {
			mappings.wake();
			awaitPosition(job.build());
		}
		ShardPosition kept = position(job.build());
		dynamoDb.put(this.table, "2");
		RecordingInvoker meanwhile = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), this.positions, meanwhile, null,
				StreamJob.named("job", this.table).disabled().build(), StreamJob.named("on", this.table).build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(meanwhile.ids()).containsExactly("1", "2"));
		}
		assertThat(meanwhile.invocations()).extracting((invocation) -> invocation.job().name()).containsOnly("on");
		assertThat(position(job.build())).isEqualTo(kept);
		try (EventSourceMappings mappings = start(null, job.build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.ids()).containsExactly("1", "2"));
		}
	}

	@Test
	void doesNotMoveCheckpointWhenJobOutlivesMapping() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		AtomicReference<Thread> thread = new AtomicReference<>();
		RecordingInvoker deaf = new RecordingInvoker((invocation) -> {
			thread.set(Thread.currentThread());
			started.countDown();
			awaitDeaf(release);
			return "";
		});
		StreamJob job = StreamJob.named("job", this.table);
		dynamoDb.put(this.table, "1");
		dynamoDb.put(this.table, "2");
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), this.positions, deaf, null,
				job.build())) {
			mappings.wake();
			assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(position(job.build())).isNull();
		release.countDown();
		thread.get().join();
		assertThat(position(job.build())).isNull();
		try (EventSourceMappings mappings = start(null, job.build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(this.invoker.ids()).containsExactly("1", "2"));
		}
	}

	private static void awaitDeaf(CountDownLatch latch) {
		boolean released = false;
		while (!released) {
			try {
				latch.await();
				released = true;
			}
			catch (InterruptedException ex) {
				// Ignores the interrupt
			}
		}
	}

	private EventSourceMappings start(StartingPosition start, JobMethod... jobs) {
		return Mappings.start(dynamoDb.clients(), this.positions, this.invoker, start, jobs);
	}

	private void awaitPosition(JobMethod job) {
		await().until(() -> position(job) != null);
	}

	private ShardPosition position(JobMethod job) {
		String streamArn = new StreamLocator(dynamoDb.clients()).locate(StreamJob.named("x", this.table).trigger());
		List<String> shards = Shards.describe(dynamoDb.clients().streams(), streamArn).open();
		return this.positions.get(new ShardKey(job.name(), streamArn, shards.get(0)));
	}

	private void update(StreamSpecification specification) {
		dynamoDb.client().updateTable((request) -> request.tableName(this.table).streamSpecification(specification));
	}

}
