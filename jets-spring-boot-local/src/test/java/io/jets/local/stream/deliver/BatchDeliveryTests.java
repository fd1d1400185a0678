package io.jets.local.stream.deliver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.jets.local.dynamodb.StreamJob;
import io.jets.local.failure.FailureHistory;
import io.jets.local.invoke.InvocationResult;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.stream.deliver.RecordingInvoker.Handler;
import io.jets.local.time.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BatchDeliveryTests {

	private final List<String> consumed = new ArrayList<>();

	private final List<DiscardedBatch> discarded = new ArrayList<>();

	private final List<Duration> pauses = new ArrayList<>();

	private final ManualTime time = new ManualTime(TestRecords.ARRIVAL.toString());

	private boolean closed;

	private final StreamJob job = StreamJob.named("clerkJob-file", "orders").bisect(false);

	@Test
	void consumesSuccessfulBatch() {
		RecordingInvoker invoker = new RecordingInvoker();
		assertThat(deliver(invoker, 2, "1", "2", "3")).isTrue();
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3"));
		assertThat(this.consumed).containsExactly("3");
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
	void failsWholeBatchWhenResponseIsInvalid() {
		RecordingInvoker invoker = new RecordingInvoker(
				(invocation) -> "{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
		deliver(invoker, 1, "1", "2");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"), List.of("1", "2"));
	}

	@Test
	void consumesNothingWhenFailingWhileClosing() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			this.closed = true;
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
		deliver(invoker, new Batch(List.of(old, TestRecords.record("2"))));
		assertThat(this.discarded).singleElement()
			.satisfies((batch) -> assertThat(batch.batch().records()).containsExactly(old));
		assertThat(invoker.batches()).containsExactly(List.of("2"));
	}

	@Test
	void countsInvocationsBeforeSplitWhenHalvesAreDiscarded() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			this.time.pass(Duration.ofMinutes(11));
			throw new IllegalStateException("poison");
		});
		this.job.bisect(true).maximumAge(Duration.ofMinutes(10));
		deliver(invoker, TestRecords.batch("1", "2"));
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"));
		assertThat(this.discarded).hasSize(2).allSatisfy((half) -> {
			assertThat(half.condition()).isEqualTo(DiscardedBatch.Condition.RECORD_AGE_EXCEEDED);
			assertThat(half.invocations()).isOne();
			assertThat(half.last()).extracting(InvocationResult::requestId).isEqualTo("id");
		});
	}

	@Test
	void saysWhatItDoesNextAndWhen() {
		this.job.retries(1);
		Batch batch = TestRecords.batch("1");
		BatchDelivery delivery = delivery(batch, RetryLimit.NONE);
		InvocationResult failed = failed(batch);
		assertThat(delivery.next(this.time.instant())).isEqualTo(new DeliveryStep.Invoke(batch, 1, 2));
		delivery.completed(failed, false);
		assertThat(delivery.next(this.time.instant())).isEqualTo(new DeliveryStep.Pause(Duration.ofMillis(100)));
		assertThat(delivery.next(this.time.instant())).isEqualTo(new DeliveryStep.Invoke(batch, 2, 2));
		delivery.completed(failed, false);
		assertThat(delivery.next(this.time.instant())).isEqualTo(new DeliveryStep.End());
		assertThat(this.discarded).hasSize(1);
	}

	@Test
	void waitsLongerAfterEachRetryUpToOneSecond() {
		deliver(failingOn("1"), 6, "1");
		assertThat(this.pauses).extracting(Duration::toMillis).containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L);
	}

	@Test
	void doesNotCountThrottledInvocations() {
		this.job.retries(0);
		Batch batch = TestRecords.batch("1");
		BatchDelivery delivery = delivery(batch, RetryLimit.NONE);
		for (int i = 0; i < 20; i++) {
			assertThat(delivery.next(this.time.instant())).isEqualTo(new DeliveryStep.Invoke(batch, 1, 1));
			delivery.throttled();
			assertThat(delivery.next(this.time.instant())).isInstanceOf(DeliveryStep.Pause.class);
		}
		assertThat(this.discarded).isEmpty();
	}

	@Test
	void discardsThrottledRecordsThatBecomeTooOld() {
		this.job.maximumAge(Duration.ofMinutes(1));
		BatchDelivery delivery = delivery(TestRecords.batch("1"), RetryLimit.NONE);
		delivery.next(this.time.instant());
		delivery.throttled();
		delivery.next(this.time.instant());
		this.time.pass(Duration.ofSeconds(61));
		assertThat(delivery.next(this.time.instant())).isEqualTo(new DeliveryStep.End());
		assertThat(this.discarded).singleElement()
			.satisfies((batch) -> assertThat(batch.condition()).hasToString("RecordAgeExceeded"));
	}

	@ParameterizedTest
	@CsvSource({ "10, 2, 3", "1, 5, 2", "-1, 4, 5", "0, 3, 1", "10, 0, 1" })
	void limitsRetriesBelowWhatJobSpecifies(int specified, int limit, int invocations) {
		this.job.retries(specified);
		BatchDelivery delivery = delivery(TestRecords.batch("1"), new RetryLimit(limit));
		int invoked = 0;
		for (DeliveryStep step = delivery.next(
				this.time.instant()); !(step instanceof DeliveryStep.End); step = delivery.next(this.time.instant())) {
			if (step instanceof DeliveryStep.Invoke) {
				invoked++;
				delivery.completed(failed(TestRecords.batch("1")), false);
			}
		}
		assertThat(invoked).isEqualTo(invocations);
	}

	@Test
	void triesSingleRecordElevenTimesWithTenRetries() {
		RecordingInvoker invoker = failingOn("1");
		deliver(invoker, 10, "1");
		assertThat(invoker.batches()).hasSize(11);
	}

	@Test
	void doesNotCountDeliveriesBeforeRecordIsAlone() {
		RecordingInvoker invoker = failingOn("3");
		this.job.bisect(true);
		deliver(invoker, 10, "1", "2", "3", "4");
		assertThat(invoker.batches()).filteredOn((batch) -> batch.contains("3")).hasSize(2 + 11);
		assertThat(invoker.batches()).filteredOn(List.of("3")::equals).hasSize(11);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void deliversRecordInBatchOf100AtMostSevenTimesBeforeItIsAlone(boolean reported) {
		String[] ids = IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toArray(String[]::new);
		this.job.bisect(true);
		long most = 0;
		for (String poison : ids) {
			RecordingInvoker invoker = reported ? reporting(poison) : failingOn(poison);
			deliver(invoker, 10, ids);
			List<List<String>> batches = invoker.batches().stream().filter((batch) -> batch.contains(poison)).toList();
			assertThat(batches).filteredOn(List.of(poison)::equals).hasSize(11);
			most = Math.max(most, batches.size() - 11);
		}
		assertThat(most).isEqualTo(7);
	}

	private static RecordingInvoker reporting(String id) {
		return new RecordingInvoker((invocation) -> invocation.ids().contains(id) ? invocation.failed(id) : "");
	}

	@Test
	void countsAnewWhenEarlierRecordsWereProcessed() {
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> invocation.ids().contains("1")
				? invocation.failed((invocation.cause().run().attempt() < 5) ? "1" : "2") : invocation.failed("2"));
		deliver(invoker, 10, "1", "2");
		assertThat(invoker.batches()).filteredOn(List.of("1", "2")::equals).hasSize(5);
		assertThat(invoker.batches()).filteredOn(List.of("2")::equals).hasSize(10);
	}

	@Test
	void doesNotCountDeliveryThatIsSplitAtReportedRecord() {
		RecordingInvoker invoker = new RecordingInvoker(
				(invocation) -> invocation.ids().contains("2") ? invocation.failed("2") : "");
		this.job.bisect(true);
		deliver(invoker, 10, "1", "2");
		assertThat(invoker.batches()).startsWith(List.of("1", "2")).hasSize(1 + 11);
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
		return deliver(invoker, TestRecords.batch(ids));
	}

	/**
	 * Does what the delivery says until it has ended.
	 * @return whether it has ended, {@code false} if the application stopped before
	 */
	private boolean deliver(RecordingInvoker invoker, Batch batch) {
		BatchDelivery delivery = delivery(batch, RetryLimit.NONE);
		while (!this.closed) {
			DeliveryStep step = delivery.next(this.time.instant());
			if (step instanceof DeliveryStep.End) {
				return true;
			}
			if (step instanceof DeliveryStep.Pause pause) {
				this.pauses.add(pause.delay());
			}
			if (step instanceof DeliveryStep.Invoke invoke) {
				InvocationCause cause = cause(invoke.batch()).attempt(invoke.attempt(), invoke.attempts());
				delivery.completed(invoker.invoke(this.job.build(), invoke.batch().payload(), cause), this.closed);
			}
		}
		return false;
	}

	private static InvocationResult failed(Batch batch) {
		return RecordingInvoker.failed(new IllegalStateException(), cause(batch));
	}

	private static InvocationCause cause(Batch batch) {
		FailureHistory failures = new FailureHistory();
		return new InvocationCause(new RunCause("stream orders", "", List.of(), 1, 1, null), failures,
				(result, response) -> new BatchResponse().read(result, response, batch, failures));
	}

	private BatchDelivery delivery(Batch batch, RetryLimit limit) {
		return new BatchDelivery(batch,
				new DeliverySettings(this.job.build(), this.job.trigger(), limit, this.discarded::add),
				(part) -> this.consumed.add(part.last().sequenceNumber()));
	}

}
