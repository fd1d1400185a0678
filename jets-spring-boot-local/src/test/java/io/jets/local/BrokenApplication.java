package io.jets.local;

import io.jets.annotation.EventRule;
import io.jets.annotation.Job;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * An application with an invalid job.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BrokenApplication {

	@Job("broken")
	static class Jobs {

		@EventRule(pattern = "{\"source\":\"orders\"}", inputPath = "detail")
		void run() {
		}

	}

}
