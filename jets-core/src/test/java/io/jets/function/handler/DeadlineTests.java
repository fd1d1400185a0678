package io.jets.function.handler;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.LoggedLines;
import io.jets.function.StubContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of invocations that reach their deadline between two records.
 */
class DeadlineTests {

	private static final String NONE = "{\"batchItemFailures\":[]}";

	private final ApplicationContextRunner runner = JobContext.of(SlowJob.class);

	@Test
	void reportsFirstRecordNotStartedBeforeDeadline() {
		this.runner.run((context) -> {
			try (LoggedLines log = new LoggedLines(ChangeHandler.class)) {
				assertThat(call(context, 1_150)).isEqualTo(Events.failed(3));
				assertThat(context.getBean(SlowJob.class).calls).isEqualTo(2);
				assertThat(log.lines())
					.containsExactly("WARN slow-run stopped before its deadline after 2 of 4 records; "
							+ "the others are delivered again");
			}
		});
	}

	@Test
	void startsFirstRecordEvenNearDeadline() {
		this.runner.run((context) -> {
			assertThat(call(context, 0)).isEqualTo(Events.failed(2));
			assertThat(context.getBean(SlowJob.class).calls).isEqualTo(1);
		});
	}

	@Test
	void reportsLowestRecordNotStartedWhenConcurrent() {
		this.runner.run((context) -> {
			assertThat(call(context, 0, "slow-together")).isEqualTo(Events.failed(2));
			assertThat(context.getBean(SlowJob.class).together).hasValue(1);
			assertThat(call(context, 60_000, "slow-together")).isEqualTo(NONE);
			assertThat(context.getBean(SlowJob.class).together).hasValue(5);
		});
	}

	@Test
	void usesConfiguredMargin() {
		this.runner.withPropertyValues("jets.stream.deadline-margin=200ms").run((context) -> {
			assertThat(call(context, 1_150)).isEqualTo(NONE);
			assertThat(call(context, 500)).isEqualTo(NONE);
			assertThat(call(context, 499)).isEqualTo(Events.failed(4));
			assertThat(call(context, 1)).isEqualTo(Events.failed(2));
		});
		this.runner.withPropertyValues("jets.stream.deadline-margin=0")
			.run((context) -> assertThat(call(context, 300)).isEqualTo(NONE));
		this.runner.withPropertyValues("jets.stream.deadline-margin=2m")
			.run((context) -> assertThat(call(context, 60_000)).isEqualTo(Events.failed(2)));
	}

	@Test
	void hasNoDeadlineWithoutContext() {
		this.runner.run((context) -> {
			context.getBean(SlowJob.class).remaining.set(-1_000);
			assertThat(call(context, null, "slow-run")).isEqualTo(NONE);
		});
	}

	private static String call(ApplicationContext context, int remainingMillis) {
		return call(context, remainingMillis, "slow-run");
	}

	private static String call(ApplicationContext context, int remainingMillis, String job) {
		AtomicInteger remaining = context.getBean(SlowJob.class).remaining;
		remaining.set(remainingMillis);
		return call(context, new StubContext(remaining::get), job);
	}

	private static String call(ApplicationContext context, @Nullable Context lambda, String job) {
		byte[] event = Events.batch(Events.insert(1, "a"), Events.insert(2, "b"), Events.insert(3, "c"),
				Events.insert(4, "d"));
		return new String(context.getBean(JobFunctions.class).find(job).call(event, lambda), StandardCharsets.UTF_8);
	}

	record Order(String id) {

	}

	@Job("slow")
	static class SlowJob {

		final AtomicInteger remaining = new AtomicInteger();

		final AtomicInteger together = new AtomicInteger();

		int calls;

		@DynamoDbStream("orders")
		void run(Change<Order> change) {
			this.calls++;
			this.remaining.addAndGet(-100);
		}

		@DynamoDbStream(table = "orders", concurrency = "4")
		void together(Change<Order> change) {
			this.together.incrementAndGet();
		}

	}

}
