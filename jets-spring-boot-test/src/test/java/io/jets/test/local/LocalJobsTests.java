package io.jets.test.local;

import java.time.Duration;

import io.jets.test.LocalJobs;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link LocalJobs}.
 */
@SpringBootTest(classes = ShopApplication.class, properties = "jets.local.retry-delay=10ms")
@EnableLocalJobs
class LocalJobsTests {

	@Autowired
	LocalJobs jobs;

	@Autowired
	EventBridgeClient events;

	@Test
	void waitsForSeveralEvents(@Autowired DynamoDbClient client) {
		for (String id : new String[] { "1", "2", "3" }) {
			AwsClients.write(client, id);
		}
		assertThat(this.jobs.await("shopJob-pack", 3).events()).hasSize(3);
	}

	@Test
	void waitsUntilEventIsGivenUp() {
		AwsClients.send(this.events, "com.example.broken", "{}");
		assertThat(this.jobs.await("shopJob-broken")).ran("shopJob-broken")
			.times(3)
			.failedWith(IllegalStateException.class, "no disk")
			.wasGivenUpAfterRetries(2);
	}

	@Test
	void returnsOnlyWhatThisTestHasCaused() {
		assertThat(this.jobs.soFar().events()).isEmpty();
		AwsClients.send(this.events, "com.example.shop", "{\"status\":\"paid\"}");
		assertThat(this.jobs.soFar()).matched("shopJob-paid");
	}

	@Test
	void explainsWhyJobDoesNotRun() {
		AwsClients.send(this.events, "com.example.shop", "{\"status\":\"Paid\"}");
		LocalJobs impatient = this.jobs.within(Duration.ofMillis(50));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> impatient.await("shopJob-paid"))
			.withMessageContainingAll("[after 0.05 seconds] Expecting shopJob-paid to run, but its rule",
					"detail.status is \"Paid\", expected \"paid\": only the letter case differs", "Events:\n",
					"Decisions:\n", "Runs: none");
	}

	@Test
	void tellsHowManyEventsAreMissing() {
		AwsClients.send(this.events, "com.example.shop", "{\"status\":\"paid\"}");
		this.jobs.await("shopJob-paid");
		LocalJobs impatient = this.jobs.within(Duration.ofMillis(50));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> impatient.await("shopJob-paid", 2))
			.withMessageContainingAll("Expecting shopJob-paid to finish 2 events, but it got 1 and finished 1 of them",
					"Runs:\n");
	}

}
