package io.jets.test.orders;

import io.jets.event.Change;
import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that properties override attributes of jobs in a test, and that a test of one job
 * accepts those of others.
 */
@JobTest(value = ClerkJob.class,
		properties = { "jets.jobs.clerkJob-ship.triggers.dynamo-db-stream[0].filter={\"eventName\": [\"MODIFY\"]}",
				"jets.jobs.salesJob-report.function.memory=512" })
class OverriddenJobTests {

	@Autowired
	JobTester jobs;

	@MockitoBean
	Carrier carrier;

	@Test
	void firesByOverriddenAttribute() {
		Order open = new Order("7", "open");
		assertThat(this.jobs.change("orders", Change.modify(open, new Order("7", "sent")))).ran("clerkJob-ship");
		assertThat(this.jobs.change("orders", Change.insert(new Order("8", "paid")))).ranNothing();
	}

}
