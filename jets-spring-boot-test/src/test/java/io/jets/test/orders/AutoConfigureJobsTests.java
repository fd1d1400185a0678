package io.jets.test.orders;

import java.time.Clock;

import io.jets.event.Change;
import io.jets.test.JobTester;
import io.jets.test.TestClock;
import io.jets.test.autoconfigure.AutoConfigureJobs;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link AutoConfigureJobs} with a whole application.
 */
@SpringBootTest
@AutoConfigureJobs
class AutoConfigureJobsTests {

	@Autowired
	JobTester jobs;

	@Test
	void firesJobsOfWholeApplication(@Autowired ApplicationContext context) {
		assertThat(context.getBeansOfType(Carrier.class)).hasSize(1);
		assertThat(this.jobs.change("orders", Change.insert(new Order("7", "paid")))).ran("clerkJob-ship")
			.onlyThat()
			.succeeded();
	}

	@Test
	void takesPrecedenceOverClockOfApplication(@Autowired Clock clock) {
		assertThat(clock).isInstanceOf(TestClock.class);
		assertThat(this.jobs.clock().advanceToNextFire("reportJob-nightly")).ran("reportJob-nightly")
			.returned(clock.instant());
	}

}
