package io.jets.check.idempotency;

import java.time.InstantSource;

import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.idempotency.MemoryIdempotencyStore;
import io.jets.job.fault.Fault;
import io.jets.job.fault.InvalidJobsException;
import io.jets.tooling.JobContext;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link IdempotencyStoreCheck}.
 */
class IdempotencyStoreCheckTests {

	private final ApplicationContextRunner withoutClient = JobContext.of(OrderJob.class)
		.withClassLoader(new FilteredClassLoader("software.amazon.awssdk"));

	@Test
	void acceptsClientOfDynamoDb() {
		JobContext.of(OrderJob.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void acceptsStoreOfApplication() {
		this.withoutClient.withBean(MemoryIdempotencyStore.class, InstantSource.system())
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void reportsMissingClient() {
		this.withoutClient.run((context) -> assertThat(context.getStartupFailure()).isInstanceOfSatisfying(
				InvalidJobsException.class,
				(ex) -> assertThat(ex.faults()).containsExactly(new Fault("OrderJob#pay", "@Idempotent", "", "",
						"the application has no client of DynamoDB, which stores the events that the job has completed",
						"Add the dependency software.amazon.awssdk:dynamodb, or a bean of type "
								+ "io.jets.idempotency.IdempotencyStore"))));
	}

	@Job
	static class OrderJob {

		@Idempotent
		@Rate("1 hour")
		void pay() {
		}

		@Rate("1 hour")
		void plain() {
		}

	}

}
