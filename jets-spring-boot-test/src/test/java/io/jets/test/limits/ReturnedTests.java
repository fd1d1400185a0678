package io.jets.test.limits;

import java.math.BigDecimal;

import io.jets.test.JobTester;
import io.jets.test.autoconfigure.JobTest;
import io.jets.test.limits.LimitsApplication.Weight;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

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

}
