package io.jets.test.orders;

import java.time.Clock;
import java.time.Instant;

import io.jets.annotation.Cron;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;

/**
 * Writes reports.
 */
@Job
class ReportJob {

	private final Clock clock;

	ReportJob(Clock clock) {
		this.clock = clock;
	}

	@Cron(value = "30 2 * * ? *", zone = "Europe/Berlin")
	Instant nightly() {
		return this.clock.instant();
	}

	@Cron("0 8 ? * 1 *")
	void weekly() {
	}

	@Rate("6 hours")
	void often() {
		throw new IllegalStateException("no disk");
	}

}
