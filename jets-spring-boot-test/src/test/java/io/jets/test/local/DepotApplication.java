package io.jets.test.local;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Another application whose context tests keep in the cache.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(AwsClients.class)
class DepotApplication {

	@Bean
	DepotJob depotJob() {
		return new DepotJob();
	}

}
