package io.jets.test.orders;

import java.time.Duration;
import java.time.OffsetDateTime;

import io.jets.event.Change;
import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

/**
 * Tests that tests with one context do not affect one another if JUnit runs them in
 * parallel.
 */
@JobTest({ ReportJob.class, ClerkJob.class })
@Execution(ExecutionMode.CONCURRENT)
class ParallelJobTests {

	@Autowired
	JobTester jobs;

	@MockitoBean
	Carrier carrier;

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void hasMocksForItself(int number) {
		String id = String.valueOf(number);
		willThrow(new IllegalStateException(id)).given(this.carrier).ship(any());
		assertThat(this.jobs.change("returns", Change.insert(new Order(id, "paid")))).ran("clerkJob-restock")
			.failedWith(IllegalStateException.class, id)
			.wasGivenUpAfterRetries(1);
		verify(this.carrier, times(2)).ship(id);
		verifyNoMoreInteractions(this.carrier);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void hasClockForItself(int days) {
		String start = "2025-01-0" + days + "T03:00:00+01:00";
		this.jobs.clock().set(start);
		for (int day = 1; day < 5; day++) {
			assertThat(this.jobs.clock().advance(Duration.ofDays(1))).fired("reportJob-nightly").times(1);
			assertThat(this.jobs.clock().instant()).isEqualTo(OffsetDateTime.parse(start).plusDays(day).toInstant());
		}
	}

}
