package io.jets.lambda;

import java.time.Instant;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaLogFormatterTests {

	private final LoggerContext context = new LoggerContext();

	@Test
	void lineHasWhatLambdaReadsAndTheMappedDiagnosticContext() {
		assertThat(line(event(Level.WARN, null, Map.of("AWSRequestId", "r-1", "job", "clerkJob-file"))))
			.isEqualTo("{\"timestamp\":\"2026-01-01T12:00:00.000Z\",\"level\":\"WARN\",\"message\":\"a \\\"b\\\"\","
					+ "\"logger\":\"a.B\",\"thread\":\"main\",\"AWSRequestId\":\"r-1\",\"job\":\"clerkJob-file\"}\n");
	}

	@Test
	void entryOfTheMappedDiagnosticContextHidesNothing() {
		JsonNode line = read(event(Level.ERROR, null, Map.of("level", "DEBUG")));
		assertThat(line.path("level").asString()).isEqualTo("ERROR");
		assertThat(line.path("_level").asString()).isEqualTo("DEBUG");
	}

	@Test
	void exceptionIsInItsLine() {
		JsonNode line = read(event(Level.ERROR, new IllegalStateException("Broken"), Map.of()));
		assertThat(line.path("stackTrace").asString()).startsWith("java.lang.IllegalStateException: Broken\n\tat ")
			.contains(getClass().getName());
	}

	private LoggingEvent event(Level level, @Nullable Throwable throwable, Map<String, String> mdc) {
		LoggingEvent event = new LoggingEvent("", this.context.getLogger("a.B"), level, "a \"{}\"", throwable,
				new Object[] { "b" });
		event.setInstant(Instant.parse("2026-01-01T12:00:00Z"));
		event.setThreadName("main");
		event.setMDCPropertyMap(new java.util.TreeMap<>(mdc));
		return event;
	}

	private String line(LoggingEvent event) {
		ThrowableProxyConverter throwables = new ThrowableProxyConverter();
		throwables.start();
		return new LambdaLogFormatter(throwables, null).format(event);
	}

	private JsonNode read(LoggingEvent event) {
		return JsonMapper.shared().readTree(line(event));
	}

}
