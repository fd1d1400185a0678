package io.jets.function.handler;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the responses and exceptions of a job's function.
 */
class JobResponsesTests {

	@Test
	void returnsFailedRecordsOfStream() {
		JobContext.of(StreamJob.class)
			.withPropertyValues("spring.jackson.property-naming-strategy=SNAKE_CASE")
			.run((context) -> {
				assertThat(call(context, "stream-nothing", Events.JETS_PAGE)).isEqualTo("{\"batchItemFailures\":[]}");
				assertThat(call(context, "stream-none", Events.JETS_PAGE)).isEqualTo("{\"batchItemFailures\":[]}");
				assertThat(call(context, "stream-later", Events.JETS_PAGE)).isEqualTo("{\"batchItemFailures\":[]}");
				assertThat(call(context, "stream-failed", Events.JETS_PAGE))
					.isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"261800000000059086429283\"}]}");
			});
	}

	@Test
	void returnsResponseThatFitsKindOfTrigger() {
		JobContext.of(StreamJob.class).run((context) -> {
			assertThat(call(context, "stream-mixed", Events.JETS_PAGE)).isEqualTo("{\"batchItemFailures\":[]}");
			assertThat(call(context, "stream-mixed", "{\"source\":\"aws.events\"}")).isEqualTo("{\"dug\":1}");
		});
	}

	@Test
	void returnsOtherResultsAsJson() {
		JobContext.of(RateJob.class).run((context) -> {
			assertThat(call(context, "rate-nothing", "{}")).isEqualTo("null");
			assertThat(call(context, "rate-text", "{}")).isEqualTo("\"done\"");
			assertThat(call(context, "rate-bytes", "{}")).isEqualTo("[1]");
			assertThat(call(context, "rate-list", "{}")).isEqualTo("[{\"a\":1}]");
		});
	}

	@Test
	void awaitsStage() throws Exception {
		JobContext.of(RateJob.class).run((context) -> {
			RateJob job = context.getBean(RateJob.class);
			CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> call(context, "rate-later", "{}"));
			job.called.await();
			assertThat(answer).isNotDone();
			job.later.complete("now");
			assertThat(answer.get()).isEqualTo("\"now\"");
		});
	}

	@Test
	void throwsInterruptionWhileAwaitingStageAndKeepsInterruptFlag() throws Exception {
		JobContext.of(RateJob.class).run((context) -> {
			CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
			Thread caller = new Thread(() -> {
				try {
					call(context, "rate-later", "{}");
				}
				catch (Throwable ex) {
					interrupted.complete(ex instanceof InterruptedException && Thread.interrupted());
				}
			});
			caller.start();
			context.getBean(RateJob.class).called.await();
			caller.interrupt();
			assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
		});
	}

	@Test
	void throwsExceptionOfJobUnchanged() {
		JobContext.of(RateJob.class).run((context) -> {
			assertThatExceptionOfType(Boom.class).isThrownBy(() -> call(context, "rate-checked", "{}"))
				.withMessage("boom")
				.withNoCause();
			assertThatExceptionOfType(Boom.class).isThrownBy(() -> call(context, "rate-failedLater", "{}"))
				.withMessage("later")
				.withNoCause();
			assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> call(context, "rate-error", "{}"));
		});
	}

	private static String call(ApplicationContext context, String name, String event) {
		return new String(
				context.getBean(JobFunctions.class).find(name).call(event.getBytes(StandardCharsets.UTF_8), null),
				StandardCharsets.UTF_8);
	}

	static class Boom extends Exception {

		private static final long serialVersionUID = 1L;

		Boom(String message) {
			super(message);
		}

	}

	@Job("stream")
	static class StreamJob {

		@DynamoDbStream("test-table")
		void nothing() {
		}

		@DynamoDbStream("test-table")
		@Nullable StreamsEventResponse none() {
			return null;
		}

		@DynamoDbStream("test-table")
		CompletionStage<Void> later() {
			return CompletableFuture.completedFuture(null);
		}

		@DynamoDbStream("test-table")
		StreamsEventResponse failed() {
			return new StreamsEventResponse(List.of(new BatchItemFailure("261800000000059086429283")));
		}

		@DynamoDbStream("test-table")
		@Rate("1 hour")
		Map<String, Integer> mixed(Map<String, Object> event) {
			return Map.of("dug", 1);
		}

	}

	@Job("rate")
	static class RateJob {

		final CountDownLatch called = new CountDownLatch(1);

		final CompletableFuture<String> later = new CompletableFuture<>();

		@Rate("1 hour")
		void nothing() {
		}

		@Rate("1 hour")
		String text() {
			return "done";
		}

		@Rate("1 hour")
		byte[] bytes() {
			return "[1]".getBytes(StandardCharsets.UTF_8);
		}

		@Rate("1 hour")
		List<Map<String, Integer>> list() {
			return List.of(Map.of("a", 1));
		}

		@Rate("1 hour")
		CompletionStage<String> later() {
			this.called.countDown();
			return this.later;
		}

		@Rate("1 hour")
		void checked() throws Boom {
			throw new Boom("boom");
		}

		@Rate("1 hour")
		CompletionStage<Void> failedLater() {
			return CompletableFuture.failedFuture(new Boom("later"));
		}

		@Rate("1 hour")
		void error() {
			throw new StackOverflowError();
		}

	}

}
