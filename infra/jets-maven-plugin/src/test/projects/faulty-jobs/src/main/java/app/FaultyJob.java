package app;

import io.jets.annotation.Cron;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;

@Job
class FaultyJob {

	@Rate("1 minutes")
	void rate() {
	}

	@Cron("0 12 * * * *")
	void cron() {
	}

	@EventPattern("{ \"source\": \"aws.ec2\" }")
	void pattern() {
	}

	@Idempotent
	@Rate("1 hour")
	void once() {
	}

	@Rate("${missing.rate}")
	void placeholder() {
	}

}
