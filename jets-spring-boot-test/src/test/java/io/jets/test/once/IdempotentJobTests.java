package io.jets.test.once;

import java.time.Duration;
import java.util.Map;

import io.jets.event.Change;
import io.jets.event.ChangeType;
import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.once.OnceApplication.OnceJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of idempotent jobs in tests, whose store is in memory and has the clock of the
 * test.
 */
@JobTest(OnceJob.class)
class IdempotentJobTests {

	private static final String PAID = """
			{ "id": "7", "source": "shop", "detail-type": "Order Paid", "detail": {} }""";

	@Autowired
	private JobTester jobs;

	@Autowired
	private OnceJob job;

	@BeforeEach
	void forget() {
		this.job.done.clear();
	}

	@RepeatedTest(2)
	void runsEventOfEachTestOnce() {
		assertThat(this.jobs.event(PAID)).ran("once-pay").succeeded();
		assertThat(this.jobs.event(PAID)).ran("once-pay").succeeded();
		assertThat(this.job.done).containsExactly("7");
	}

	@Test
	void runsEventAgainWhenItHasExpired() {
		this.jobs.event(PAID);
		this.jobs.clock().advance(Duration.ofHours(24));
		this.jobs.event(PAID);
		assertThat(this.job.done).containsExactly("7", "7");
	}

	@Test
	void skipsRecordOfEarlierDelivery() {
		Change<Map<String, Object>> change = Change.<Map<String, Object>>builder(ChangeType.INSERT)
			.newItem(Map.of("id", "1"))
			.eventId("r1")
			.build();
		assertThat(this.jobs.change("orders", change)).ran("once-ship").succeeded();
		assertThat(this.jobs.change("orders", change)).ran("once-ship").succeeded();
		assertThat(this.job.done).containsExactly("r1");
	}

}
