package io.jets.test.limits;

import java.time.Clock;
import java.time.ZoneOffset;

import io.jets.test.TestClock;
import io.jets.test.autoconfigure.JobTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link TestClock} in an application whose own clock is primary.
 */
@JobTest
class PrimaryClockTests {

	@Test
	void takesPrecedenceOverPrimaryClockOfApplication(@Autowired Clock clock,
			@Autowired @Qualifier("utcClock") Clock own) {
		assertThat(clock).isInstanceOf(TestClock.class);
		assertThat(own).isNotInstanceOf(TestClock.class);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Clocks {

		@Bean
		@Primary
		Clock utcClock() {
			return Clock.system(ZoneOffset.UTC);
		}

	}

}
