package io.jets.test.orders;

import java.time.Clock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * An application with jobs of all kinds.
 */
@SpringBootApplication
public class OrdersApplication {

	@Bean
	Clock systemClock() {
		return Clock.systemUTC();
	}

}
