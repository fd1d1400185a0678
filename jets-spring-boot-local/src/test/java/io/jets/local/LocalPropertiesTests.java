package io.jets.local;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

	@Test
	void hasLimitsOfLambdaByDefault() {
		assertThat(bind(Map.of()).concurrency()).isEqualTo(1000);
		assertThat(bind(Map.of()).retryLimit().apply(10)).isEqualTo(10);
		assertThat(bind(Map.of()).retryLimit().apply(-1)).isEqualTo(-1);
		assertThat(bind(Map.of("jets.local.maximum-retry-attempts", "1")).retryLimit().apply(10)).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "jets.local.concurrency,0,jets.local.concurrency must be at least 1",
			"jets.local.maximum-retry-attempts,-1,jets.local.maximum-retry-attempts must not be negative" })
	void refusesLimitsOutOfRange(String property, String value, String message) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> bind(Map.of(property, value)))
			.havingRootCause()
			.withMessageContaining(message);
	}

	private static LocalProperties bind(Map<String, String> properties) {
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("jets.local",
				LocalProperties.class);
	}

}
