package io.jets.actuator;

import io.jets.annotation.Cron;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with schedules and a pattern.
 */
@SpringBootApplication
class ActuatorApplication {

	/**
	 * Jobs without a schedule, with one, and with several.
	 */
	@Job("hardJob")
	static class HardJob {

		@EventPattern("{\"source\": [\"my.shop\"]}")
		void pay() {
		}

		@Cron("0 0 1 1 ? 2199")
		String celebrate() {
			return "celebrated";
		}

		@Rate("10 hours")
		@Cron("0 */12 * * ? *")
		void dig() {
		}

	}

}
