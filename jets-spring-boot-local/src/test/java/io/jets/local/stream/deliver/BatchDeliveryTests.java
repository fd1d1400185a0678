package io.jets.local.stream.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.TestJobs;
import io.jets.local.stream.deliver.RecordingInvoker.Handler;
import io.jets.local.stream.deliver.RecordingInvoker.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class BatchDeliveryTests {

	private final List<String> consumed = new ArrayList<>();

	private final List<DiscardedBatch> discarded = new ArrayList<>();

	private final PollingMonitor monitor = new PollingMonitor();

	private final StreamJob job = StreamJob.named("clerkJob-file", "orders").bisect(false);

	@Test
	void consumesSuccessfulBatch() {
		RecordingInvoker invoker = new RecordingInvoker();
		assertThat(deliver(invoker, 2, "1", "2", "3")).isTrue();
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3"));
		assertThat(this.consumed).containsExactly("3");
		Invocation invocation = invoker.invocations().get(0);
		assertThat(invocation.cause().trigger()).isEqualTo("stream orders");
		assertThat(invocation.cause().event()).isEqualTo("3 records");
	}

	@Test
	void retriesWholeBatchThenDiscardsIt() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			throw new IllegalStateException();
		});
		assertThat(deliver(invoker, 2, "1", "2", "3")).isTrue();
		assertThat(invoker.batches()).hasSize(3).containsOnly(List.of("1", "2", "3"));
		assertThat(this.consumed).containsExactly("3");
		assertThat(this.discarded).singleElement().satisfies((batch) -> {
			assertThat(batch.batch().size()).isEqualTo(3);
			assertThat(batch.condition()).hasToString("RetryAttemptsExhausted");
			assertThat(batch.invocations()).isEqualTo(3);
		});
	}

	@Test
	void doesNotRetryWithoutRetries() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			throw new IllegalStateException();
		});
		deliver(invoker, 0, "1");
		assertThat(invoker.batches()).hasSize(1);
	}

	@Test
	void retriesWithoutLimitWhenMinusOne() {
		int attempts = 20;
		RecordingInvoker[] invoker = new RecordingInvoker[1];
		invoker[0] = new RecordingInvoker((invocation) -> {
			if (invoker[0].batches().size() < attempts) {
				throw new IllegalStateException();
			}
			return "";
		});
		assertThat(deliver(invoker[0], -1, "1")).isTrue();
		assertThat(invoker[0].batches()).hasSize(attempts);
	}

	@Test
	void restartsAtLowestReportedRecord() {
		RecordingInvoker invoker = new RecordingInvoker(
				(invocation) -> (invocation.ids().size() == 4) ? invocation.failed("4", "2") : "");
		deliver(invoker, 2, "1", "2", "3", "4");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4"), List.of("2", "3", "4"));
		assertThat(this.consumed).containsExactly("1", "4");
	}

	@Test
	void countsRetriesFromRecordWhereBatchRestarts() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> invocation.ids().contains("3")
				? (invocation.ids().contains("1") ? invocation.failed("2") : invocation.failed("3")) : "");
		deliver(invoker, 1, "1", "2", "3", "4");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4"), List.of("2", "3", "4"),
				List.of("3", "4"));
		assertThat(this.consumed).containsExactly("1", "2", "4");
	}

	@Test
	void logsInvalidResponseAndFailsWholeBatch(CapturedOutput output) {
		RecordingInvoker invoker = new RecordingInvoker(
				(invocation) -> "{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
		deliver(invoker, 1, "1", "2");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"), List.of("1", "2"));
		assertThat(output).contains("WARN", "Job clerkJob-file: the whole batch counts as failed",
				"itemIdentifier '7' is not a sequence number of the batch");
	}

	@Test
	void consumesNothingWhenFailingWhileClosing() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			this.monitor.close();
			throw new InterruptedException();
		});
		assertThat(deliver(invoker, 0, "1", "2")).isFalse();
		assertThat(this.consumed).isEmpty();
		assertThat(this.discarded).isEmpty();
	}

	@Test
	void splitsDownToFailingRecordFirstHalvesFirst() {
		RecordingInvoker invoker = failingOn("3");
		this.job.bisect(true);
		deliver(invoker, 1, "1", "2", "3", "4");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4"), List.of("1", "2"), List.of("3", "4"),
				List.of("3"), List.of("3"), List.of("4"));
		assertThat(this.consumed).containsExactly("2", "3", "4");
		assertThat(this.discarded).singleElement()
			.satisfies((batch) -> assertThat(batch.batch().first().sequenceNumber()).isEqualTo("3"));
	}

	@Test
	void doesNotCountSplitAsRetry() {
		RecordingInvoker invoker = failingOn("1");
		this.job.bisect(true);
		deliver(invoker, 0, "1", "2", "3", "4", "5", "6", "7", "8");
		assertThat(this.discarded).singleElement().satisfies((batch) -> assertThat(batch.batch().size()).isOne());
		assertThat(this.consumed).containsExactly("1", "2", "4", "8");
	}

	@Test
	void splitsAtReportedRecordWithoutCountingRetry() {
		RecordingInvoker invoker = new RecordingInvoker(
				(invocation) -> invocation.ids().contains("1") ? invocation.failed("3") : "");
		this.job.bisect(true);
		deliver(invoker, 0, "1", "2", "3", "4");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4"), List.of("3", "4"));
		assertThat(this.discarded).isEmpty();
	}

	@Test
	void halvesBatchWhenFirstRecordIsReported() {
		RecordingInvoker invoker = new RecordingInvoker(
				(invocation) -> invocation.ids().contains("1") ? invocation.failed("1") : "");
		this.job.bisect(true);
		deliver(invoker, 0, "1", "2", "3");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3"), List.of("1"), List.of("2", "3"));
	}

	@Test
	void deliversRecordsThatAreNotTooOld() {
		PendingRecord old = TestRecords.record("1", "1", TestRecords.ARRIVAL.minusSeconds(601));
		RecordingInvoker invoker = new RecordingInvoker();
		this.job.maximumAge(Duration.ofMinutes(10));
		delivery(invoker, () -> TestRecords.ARRIVAL).deliver(new Batch(List.of(old, TestRecords.record("2"))),
				(part) -> {
				});
		assertThat(this.discarded).singleElement()
			.satisfies((batch) -> assertThat(batch.batch().records()).containsExactly(old));
		assertThat(invoker.batches()).containsExactly(List.of("2"));
	}

	@Test
	void countsInvocationsBeforeSplitWhenHalvesAreDiscarded() {
		AtomicReference<Instant> now = new AtomicReference<>(TestRecords.ARRIVAL);
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			now.set(TestRecords.ARRIVAL.plus(Duration.ofMinutes(11)));
			throw new IllegalStateException("poison");
		});
		this.job.bisect(true).maximumAge(Duration.ofMinutes(10));
		delivery(invoker, now::get).deliver(TestRecords.batch("1", "2"), (part) -> {
		});
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"));
		assertThat(this.discarded).hasSize(2).allSatisfy((half) -> {
			assertThat(half.condition()).isEqualTo(DiscardedBatch.Condition.RECORD_AGE_EXCEEDED);
			assertThat(half.invocations()).isOne();
			assertThat(half.last()).extracting(InvocationResult::requestId).isEqualTo("id");
		});
	}

	private static RecordingInvoker failingOn(String id) {
		Handler handler = (invocation) -> {
			if (invocation.ids().contains(id)) {
				throw new IllegalStateException("poison");
			}
			return "";
		};
		return new RecordingInvoker(handler);
	}

	private boolean deliver(RecordingInvoker invoker, int retries, String... ids) {
		this.job.retries(retries);
		return delivery(invoker, InstantSource.system()).deliver(TestRecords.batch(ids),
				(part) -> this.consumed.add(part.last().sequenceNumber()));
	}

	private BatchDelivery delivery(RecordingInvoker invoker, InstantSource clock) {
		DeliveryContext context = new DeliveryContext(invoker, TestJobs.ACCOUNT, this.monitor, Runnable::run, clock,
				false);
		return new BatchDelivery(this.job.build(), this.job.trigger(), context, this.discarded::add, Duration.ZERO);
	}

}
