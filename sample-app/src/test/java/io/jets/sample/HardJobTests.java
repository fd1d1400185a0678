package io.jets.sample;

import java.time.Duration;

import io.jets.test.TestClock;
import io.jets.test.autoconfigure.JobTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@JobTest(HardJob.class)
class HardJobTests {

	@Test
	void digsEveryTenHours(@Autowired TestClock clock) {
		assertThat(clock.advance(Duration.ofDays(1))).fired("hardJob-dig")
			.at("2026-01-01T22:00:00Z", "2026-01-02T08:00:00Z");
	}

	@Test
	void liftsAtMidnightAndAtNoon(@Autowired TestClock clock) {
		assertThat(clock.advance(Duration.ofDays(1))).fired("hardJob-lift")
			.at("2026-01-02T00:00:00Z", "2026-01-02T12:00:00Z");
	}

}
