package io.jets.lambda.logging;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaLoggingTests {

	@Test
	void setsNoPropertiesWhenFormatIsText() {
		assertThat(LambdaLogging.properties(Map.of())).isEmpty();
		assertThat(LambdaLogging.properties(Map.of("AWS_LAMBDA_LOG_FORMAT", "Text"))).isEmpty();
	}

	@Test
	void writesJsonFromLambdasLevel() {
		assertThat(LambdaLogging.properties(Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON", "AWS_LAMBDA_LOG_LEVEL", "WARN")))
			.containsOnly(Map.entry("logging.structured.format.console", "io.jets.lambda.logging.LambdaLogFormatter"),
					Map.entry("logging.level.root", "WARN"));
	}

}
