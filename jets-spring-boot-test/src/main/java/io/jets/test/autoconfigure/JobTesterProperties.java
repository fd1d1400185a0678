package io.jets.test.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

/**
 * Settings of tests of jobs.
 *
 * @param invocationLimit How long a job may run in real time. No limit applies under a
 * debugger.
 */
@ConfigurationProperties("jets.test")
record JobTesterProperties(@DefaultValue("10s") Duration invocationLimit) {

	JobTesterProperties {
		Assert.isTrue(invocationLimit.compareTo(Duration.ZERO) > 0, "jets.test.invocation-limit must be positive");
	}

	static JobTesterProperties read(Environment environment) {
		return Binder.get(environment).bindOrCreate("jets.test", JobTesterProperties.class);
	}

}
