package io.jets.local;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link LocalProperties}.
 */
class LocalPropertiesTests {

	@Test
	void doublesDelayOfSecondRetry() {
		assertThat(bind(Map.of()).retryDelays()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
		assertThat(bind(Map.of("jets.local.retry-delay", "150ms")).retryDelays())
			.containsExactly(Duration.ofMillis(150), Duration.ofMillis(300));
		assertThat(bind(Map.of("jets.local.retry-delay", "1m")).retryDelays()).containsExactly(Duration.ofMinutes(1),
				Duration.ofMinutes(2));
	}

	private static LocalProperties bind(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("jets.local",
				LocalProperties.class);
	}

}
