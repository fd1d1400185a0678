package io.jets.autoconfigure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.function.JobFunctions;
import io.jets.idempotency.MemoryIdempotencyStore;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link IdempotencyStores}.
 */
class IdempotencyStoresTests {

	private static final byte[] EVENT = "{\"id\": \"1\"}".getBytes(StandardCharsets.UTF_8);

	private final ApplicationContextRunner runner = JobContext.of(OnceJob.class);

	@Test
	void usesStoreOfApplication() {
		this.runner.withBean(MemoryIdempotencyStore.class, () -> new MemoryIdempotencyStore(Clock.systemUTC()))
			.run((context) -> {
				assertThat(call(context)).isEqualTo("1");
				assertThat(call(context)).isEqualTo("1");
				assertThat(context.getBean(MemoryIdempotencyStore.class).size()).isEqualTo(1);
			});
	}

	@Test
	void startsWithoutStoreUntilEventNeedsIt() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThatFailure(context).withMessageContaining("jets.idempotency.table is not set")
				.withMessageContaining("JETS_IDEMPOTENCY_TABLE");
			assertThatIllegalStateException()
				.isThrownBy(() -> context.getBean(JobFunctions.class).get("once-run").prime())
				.withMessageContaining("jets.idempotency.table is not set");
		});
	}

	@Test
	void namesDependencyThatIsMissing() {
		this.runner.withPropertyValues("jets.idempotency.table=done")
			.withClassLoader(new FilteredClassLoader("software.amazon.awssdk"))
			.run((context) -> assertThatFailure(context)
				.withMessage("A job with @Idempotent needs the client of DynamoDB. Add the dependency "
						+ "software.amazon.awssdk:dynamodb, or a bean of type io.jets.idempotency.IdempotencyStore"));
	}

	private static ThrowableAssertAlternative<IllegalStateException> assertThatFailure(
			AssertableApplicationContext context) {
		return assertThatIllegalStateException().isThrownBy(() -> call(context));
	}

	private static String call(AssertableApplicationContext context) {
		return new String(context.getBean(JobFunctions.class).get("once-run").call(EVENT, null),
				StandardCharsets.UTF_8);
	}

	@Job("once")
	static class OnceJob {

		private int runs;

		@Idempotent
		@Rate("1 hour")
		int run() {
			return ++this.runs;
		}

	}

}
