package io.jets.function.idempotent;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BiConsumer;

import io.jets.annotation.EventPattern;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.LoggedLines;
import io.jets.function.StubContext;
import io.jets.function.payload.UnreadableEventException;
import io.jets.idempotency.Claim;
import io.jets.idempotency.EventInProgressException;
import io.jets.idempotency.InProgress;
import io.jets.idempotency.MissingEventKeyException;
import io.jets.idempotency.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of idempotent jobs that get one event at a time.
 */
class IdempotentEventTests {

	private static final String KEY = "orders-pay#7";

	private static final Duration LEASE = Duration.ofSeconds(10);

	private final TestTime time = new TestTime();

	private final RecordingStore store = new RecordingStore(this.time);

	@Test
	void returnsStoredAnswerForDuplicate() {
		run((functions, job) -> {
			try (LoggedLines log = new LoggedLines(IdempotentJob.class)) {
				assertThat(pay(functions, event("7"))).isEqualTo("{\"runs\":1}");
				assertThat(pay(functions, event("7"))).isEqualTo("{\"runs\":1}");
				assertThat(log.lines())
					.containsExactly("INFO orders-pay has completed this event before, and is not run again");
			}
			assertThat(pay(functions, event("8"))).isEqualTo("{\"runs\":2}");
			assertThat(this.store.calls).containsExactly("claim orders-pay#7", "complete orders-pay#7",
					"claim orders-pay#7", "claim orders-pay#8", "complete orders-pay#8");
		});
	}

	@Test
	void runsEventAgainWhenItHasExpired() {
		run((functions, job) -> {
			pay(functions, event("7"));
			this.time.advance(Duration.ofHours(24).minusSeconds(1));
			assertThat(pay(functions, event("7"))).isEqualTo("{\"runs\":1}");
			this.time.advance(Duration.ofSeconds(1));
			assertThat(pay(functions, event("7"))).isEqualTo("{\"runs\":2}");
		});
	}

	@Test
	void runsFailedEventAgainAtOnce() {
		run((functions, job) -> {
			job.failing = true;
			assertThatIllegalStateException().isThrownBy(() -> pay(functions, event("7")))
				.withMessage("Failed as asked");
			job.failing = false;
			assertThat(pay(functions, event("7"))).isEqualTo("{\"runs\":2}");
			assertThat(this.store.calls).startsWith("claim orders-pay#7", "release orders-pay#7");
		});
	}

	@Test
	void keepsExceptionOfJobIfClaimCannotBeReleased() {
		run((functions, job) -> {
			job.failing = true;
			this.store.broken = true;
			assertThatIllegalStateException().isThrownBy(() -> pay(functions, event("7")))
				.withMessage("Failed as asked");
		});
	}

	@Test
	void failsWhileAnotherInvocationIsInProgress() {
		run((functions, job) -> {
			this.store.claim(KEY, LEASE);
			assertThatExceptionOfType(EventInProgressException.class).isThrownBy(() -> pay(functions, event("7")))
				.withMessage("Another invocation of orders-pay is in progress with this event, until "
						+ "2026-01-01T12:00:10Z at the latest");
			assertThat(job.runs).isZero();
		});
	}

	@Test
	void takesOverWhenLeaseOfDiedInvocationHasEnded() {
		run((functions, job) -> {
			this.store.claim(KEY, LEASE);
			this.time.advance(LEASE);
			assertThat(pay(functions, event("7"))).isEqualTo("{\"runs\":1}");
		});
	}

	@Test
	void claimsEventForRemainingTimeAndDifferenceOfClocks() {
		run((functions, job) -> {
			job.whileRunning = () -> assertThat(this.store.claim(KEY, LEASE))
				.isEqualTo(new InProgress(TestTime.START.plusMillis(5_000 + 1_000)));
			functions.get("orders-pay").call(event("7"), new StubContext(() -> 5_000));
			assertThat(job.runs).isEqualTo(1);
		});
	}

	@Test
	void claimsEventForLongestInvocationWithoutContext() {
		run((functions, job) -> {
			job.whileRunning = () -> assertThat(this.store.claim(KEY, LEASE))
				.isEqualTo(new InProgress(TestTime.START.plusSeconds(15 * 60 + 1)));
			functions.get("orders-pay").call(event("7"), null);
			assertThat(job.runs).isEqualTo(1);
		});
	}

	@Test
	void keepsResultIfItsCompletionCannotBeStored() {
		run((functions, job) -> {
			this.store.broken = true;
			try (LoggedLines log = new LoggedLines(ClaimedWork.class)) {
				assertThat(pay(functions, event("7"))).isEqualTo("{\"runs\":1}");
				assertThat(log.lines()).containsExactly("ERROR orders-pay has done its work, but this cannot be "
						+ "stored: a duplicate would repeat the work: java.lang.LinkageError: Broken");
			}
			assertThatExceptionOfType(EventInProgressException.class).isThrownBy(() -> pay(functions, event("7")));
		});
	}

	@Test
	void doesNotStoreLargeAnswer() {
		run((functions, job) -> {
			job.answer = "a".repeat(256 * 1024);
			try (LoggedLines log = new LoggedLines(ClaimedWork.class)) {
				assertThat(functions.get("orders-answer").call(event("7"), null)).hasSize(256 * 1024 + 2);
				assertThat(log.lines())
					.containsExactly("WARN The response of orders-answer has 262146 bytes and is not "
							+ "stored, because at most 262144 are: a duplicate gets null");
			}
			assertThat(functions.get("orders-answer").call(event("7"), null)).asString().isEqualTo("null");
			assertThat(job.runs).isEqualTo(1);
		});
	}

	@Test
	void storesOnlyHashOfField() {
		run((functions, job) -> {
			JobFunctionCall byOrder = (event) -> functions.get("orders-byOrder").call(Events.bytes(event), null);
			byOrder.call("{\"id\": \"1\", \"detail\": {\"order\": {\"number\": 12, \"shop\": \"b\"}}}");
			byOrder.call("{\"id\": \"2\", \"detail\": {\"order\": {\"shop\": \"b\", \"number\": 12.0}}}");
			assertThat(job.runs).isEqualTo(1);
			assertThat(this.store.calls.get(0)).matches("claim orders-byOrder#[0-9a-f]{64}");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"detail\": {}}", "{\"detail\": {\"order\": null}}",
			"{\"detail\": {\"order\": \"\"}}", "{\"detail\": \"secret\"}", "[\"secret\"]" })
	void doesNotRunEventWithoutValueOfField(String event) {
		run((functions, job) -> {
			assertThatExceptionOfType(MissingEventKeyException.class)
				.isThrownBy(() -> functions.get("orders-byOrder").call(Events.bytes(event), null))
				.withMessage("The event of orders-byOrder has no value in the field detail.order, which is the key of "
						+ "@Idempotent, so the method is not called");
			assertThat(job.runs).isZero();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"id\": \"\"}", "{\"id\": null}",
			"{\"Records\": [{\"eventSource\": \"aws:dynamodb\"}]}" })
	void doesNotRunEventWithoutId(String event) {
		run((functions, job) -> {
			assertThatExceptionOfType(MissingEventKeyException.class)
				.isThrownBy(() -> pay(functions, Events.bytes(event)))
				.withMessageContaining("has no value in the field id");
			assertThat(job.runs).isZero();
		});
	}

	@Test
	void reportsEventThatIsNotJson() {
		run((functions, job) -> assertThatExceptionOfType(UnreadableEventException.class)
			.isThrownBy(() -> functions.get("orders-byOrder").call(Events.bytes("{"), null)));
	}

	@Test
	void releasesClaimOnInterruptedThread() {
		run((functions, job) -> {
			job.failing = true;
			job.whileRunning = () -> Thread.currentThread().interrupt();
			assertThatIllegalStateException().isThrownBy(() -> pay(functions, event("7")));
			assertThat(Thread.interrupted()).isTrue();
			assertThat(this.store.interrupted).isFalse();
			assertThat(this.store.claim(KEY, LEASE)).isInstanceOf(Claim.class);
		});
	}

	@Test
	void createsStoreWhenPrimedAndStoresNothing() {
		run((functions, job) -> {
			functions.get("orders-pay").prime();
			assertThat(this.store.calls).isEmpty();
			assertThat(job.runs).isZero();
		});
	}

	private static byte[] event(String id) {
		return Events.bytes("{\"id\": \"" + id + "\", \"source\": \"shop\", \"detail\": {}}");
	}

	private static String pay(JobFunctions functions, byte[] event) {
		return new String(functions.get("orders-pay").call(event, new StubContext()), StandardCharsets.UTF_8);
	}

	private void run(BiConsumer<JobFunctions, OrderJob> test) {
		JobContext.of(OrderJob.class)
			.withBean(RecordingStore.class, () -> this.store)
			.run((context) -> test.accept(context.getBean(JobFunctions.class), context.getBean(OrderJob.class)));
	}

	/**
	 * Calls a job with an event.
	 */
	private interface JobFunctionCall {

		void call(String event);

	}

	@Job("orders")
	static class OrderJob {

		int runs;

		boolean failing;

		String answer = "";

		Runnable whileRunning = () -> {
		};

		@Idempotent
		@EventPattern("{\"source\": [\"shop\"]}")
		Answer pay(JsonNode event) {
			this.runs++;
			this.whileRunning.run();
			if (this.failing) {
				throw new IllegalStateException("Failed as asked");
			}
			return new Answer(this.runs);
		}

		@Idempotent
		@EventPattern("{\"source\": [\"shop\"]}")
		String answer() {
			this.runs++;
			return this.answer;
		}

		@Idempotent(key = "detail.order")
		@EventPattern("{\"source\": [\"shop\"]}")
		void byOrder() {
			this.runs++;
		}

		record Answer(int runs) {

		}

	}

}
