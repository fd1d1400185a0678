package io.jets.test.limits;

import java.math.BigDecimal;

import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.limits.LimitsApplication.Weight;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of assertions on numbers that jobs return.
 */
@JobTest
class ReturnedTests {

	@Autowired
	JobTester jobs;

	@Test
	void comparesNumbersAsJson() {
		assertThat(this.jobs.event("com.example.count", "a", "{}")).ran("parcels-count")
			.returned(5L)
			.returned(5)
			.returned((short) 5)
			.returnedJson(" 5 ");
		assertThat(this.jobs.event("com.example.weigh", "a", "{}")).ran("parcels-weigh")
			.returned(new Weight(new BigDecimal("1.50"), 2.5f))
			.returnedJson("{\"tare\":2.5,\"net\":1.50}");
	}

	@Test
	void passesDescriptionOn() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.jobs.event("com.example.count", "a", "{}")).as("100 %% of %s", "parcels")
				.ran("parcels-count")
				.returned(6))
			.withMessageStartingWith("[100 % of parcels] Expecting parcels-count to return 6, but it returned 5");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(this.jobs.clock().advanceToNextFire("parcels-daily")).as("daily")
				.fired("parcels-daily")
				.times(2))
			.withMessageStartingWith("[daily] Expecting parcels-daily to fire 2 times");
	}

}
