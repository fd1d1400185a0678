package io.jets.lambda;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaTextLoggingTests {

	private static final String FORMAT = "logging.structured.format.console";

	@Test
	void linesAreOurs() {
		assertThat(format(Map.of("logging.level.root", "warn"))).isEqualTo("io.jets.lambda.LambdaTextFormatter");
	}

	@ParameterizedTest
	@ValueSource(strings = { "logging.config", "logging.pattern.console", "logging.pattern.level",
			"logging.pattern.dateformat", "logging.pattern.correlation", "logging.exception-conversion-word" })
	void linesStayTheApplicationsOwnWhereItSaysHowTheyLook(String property) {
		assertThat(format(Map.of(property, "mine"))).isNull();
	}

	@Test
	void formatStaysTheApplicationsOwn() {
		assertThat(format(Map.of(FORMAT, "ecs"))).isEqualTo("ecs");
	}

	private @Nullable String format(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
		new LambdaTextLogging().onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
				new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
		return environment.getProperty(FORMAT);
	}

}
