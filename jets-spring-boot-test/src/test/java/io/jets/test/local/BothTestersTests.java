package io.jets.test.local;

import java.time.Clock;
import java.time.Duration;

import io.jets.test.JobTester;
import io.jets.test.LocalJobs;
import io.jets.test.TestClock;
import io.jets.test.autoconfigure.AutoConfigureJobs;
import io.jets.test.result.JobRuns;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link EnableLocalJobs} together with {@link AutoConfigureJobs}.
 */
@SpringBootTest(classes = ShopApplication.class)
@EnableLocalJobs
@AutoConfigureJobs
class BothTestersTests {

	@Autowired
	JobTester tester;

	@Autowired
	LocalJobs local;

	@Test
	void eachSeesWhatItFires(@Autowired EventBridgeClient client) {
		assertThat(this.tester.event("com.example.shop", "Order Paid", "{\"status\":\"paid\"}")).ran("shopJob-paid")
			.onlyThat()
			.succeeded();
		assertThat(this.local.soFar().events()).isEmpty();
		AwsClients.send(client, "com.example.shop", "{\"status\":\"paid\"}");
		JobRuns runs = this.local.await("shopJob-paid");
		assertThat(runs).ran("shopJob-paid").onlyThat().times(1).succeeded();
		assertThat(runs.events().get(0).at()).isAfter(TestClock.START);
	}

	@Test
	void clockIsThatOfTest(@Autowired Clock clock) {
		assertThat(clock).isInstanceOf(TestClock.class);
		assertThat(clock.instant()).isEqualTo(TestClock.START);
		this.tester.clock().advance(Duration.ofDays(1));
		assertThat(clock.instant()).isEqualTo(TestClock.START.plus(Duration.ofDays(1)));
	}

}
