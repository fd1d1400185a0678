package io.jets.local.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.InvocationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.Record;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Records that become too old. The clock is turned by hand.
 */
@ExtendWith(OutputCaptureExtension.class)
class StreamAgeTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final String table = dynamoDb.createTable();

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

	private final StreamJob job = StreamJob.named("job", this.table).maximumAge(Duration.ofMinutes(10));

	@Test
	void recordsThatAreTooOldAreGivenUpBeforeTheyAreTried(CapturedOutput output) {
		put("1", "2");
		pass(Duration.ofMinutes(11));
		RecordingInvoker invoker = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), this.now::get, invoker,
				this.job.build())) {
			mappings.wake();
			await().until(() -> output.getOut().contains("RecordAgeExceeded"));
			this.now.set(Instant.now());
			put("3");
			mappings.wake();
			await().untilAsserted(() -> assertThat(invoker.batches()).containsExactly(List.of("3")));
		}
		assertThat(output).containsPattern(
				"Job job: gave up 2 records of stream " + this.table + ", first \\d+, after 0 invocations");
	}

	@Test
	void withoutALimitOfRetriesARecordIsTriedUntilItIsTooOld(CapturedOutput output) {
		put("1");
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			pass(Duration.ofMinutes(4));
			throw new IllegalStateException("poison");
		});
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), this.now::get, invoker,
				this.job.retries(-1).build())) {
			mappings.wake();
			await().until(() -> output.getOut().contains("RecordAgeExceeded"));
		}
		assertThat(invoker.batches()).hasSize(3);
	}

	@Test
	void theYoungerRecordsOfABatchAreTriedOn() {
		StreamRecord old = TestRecords.record("1", "1", TestRecords.ARRIVAL.minusSeconds(601));
		RecordingInvoker invoker = new RecordingInvoker();
		BatchDelivery delivery = new BatchDelivery(this.job.build(), this.job.trigger(), invoker, new Signal(),
				() -> TestRecords.ARRIVAL, (failed) -> assertThat(failed.batch().records()).containsExactly(old));
		delivery.deliver(new Batch(List.of(old, TestRecords.record("2"))), (part) -> {
		});
		assertThat(invoker.batches()).containsExactly(List.of("2"));
	}

	@Test
	void whatWasTriedBeforeABatchWasSplitIsToldOfItsHalves() {
		this.now.set(TestRecords.ARRIVAL);
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			pass(Duration.ofMinutes(11));
			throw new IllegalStateException("poison");
		});
		List<FailedBatch> given = new ArrayList<>();
		BatchDelivery delivery = new BatchDelivery(this.job.build(), this.job.trigger(), invoker, new Signal(),
				this.now::get, given::add);
		delivery.deliver(TestRecords.batch("1", "2"), (part) -> {
		});
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"));
		assertThat(given).hasSize(2).allSatisfy((half) -> {
			assertThat(half.condition()).isEqualTo(FailedBatch.Condition.RECORD_AGE_EXCEEDED);
			assertThat(half.invocations()).isOne();
			assertThat(half.last()).extracting(InvocationResult::requestId).isEqualTo("id");
		});
	}

	@Test
	void aTimeThatIsCutToTheMinuteMakesNoRecordOlderThanItMayBe() {
		Instant minute = Instant.parse("2026-11-22T10:00:00Z");
		assertThat(arrival(minute, minute.plusSeconds(7))).isEqualTo(minute.plusSeconds(7));
		assertThat(arrival(minute, minute.plusSeconds(90))).isEqualTo(minute.plusMillis(59_999));
		assertThat(arrival(minute.plusSeconds(1), minute.plusSeconds(90))).isEqualTo(minute.plusSeconds(1));
	}

	private static Instant arrival(Instant created, Instant read) {
		Record record = Record.builder()
			.dynamodb((change) -> change.sequenceNumber("1").approximateCreationDateTime(created))
			.build();
		return StreamRecord.of(record, new byte[0], read).arrival();
	}

	private void pass(Duration time) {
		this.now.updateAndGet((before) -> before.plus(time));
	}

	private void put(String... ids) {
		for (String id : ids) {
			dynamoDb.put(this.table, id);
		}
	}

}
