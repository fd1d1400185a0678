package io.jets.lambda.logging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaLogFormatterTests {

	private final LoggerContext context = new LoggerContext();

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void writesMembersForLambdaAndMappedDiagnosticContext() {
		assertThat(line(event(Level.WARN, null, Map.of("AWSRequestId", "r-1", "job", "clerkJob-file"))))
			.isEqualTo("{\"timestamp\":\"2026-01-01T12:00:00.000Z\",\"level\":\"WARN\",\"message\":\"a \\\"b\\\"\","
					+ "\"logger\":\"a.B\",\"thread\":\"main\",\"AWSRequestId\":\"r-1\",\"job\":\"clerkJob-file\"}\n");
	}

	@Test
	void renamesEntryWhoseNameIsInUse() {
		JsonNode line = read(event(Level.ERROR, null, Map.of("level", "DEBUG")));
		assertThat(line.path("level").asString()).isEqualTo("ERROR");
		assertThat(line.path("_level").asString()).isEqualTo("DEBUG");
	}

	@Test
	void writesKeyValuePairsWithTheirTypes() {
		LoggingEvent event = event(Level.INFO, null, Map.of());
		event.addKeyValuePair(new KeyValuePair("order", "o-1"));
		event.addKeyValuePair(new KeyValuePair("count", 3));
		event.addKeyValuePair(new KeyValuePair("none", null));
		assertThat(line(event)).endsWith("\"thread\":\"main\",\"order\":\"o-1\",\"count\":3,\"none\":null}\n");
	}

	@Test
	void renamesKeyValuePairWhoseNameIsInUse() {
		LoggingEvent event = event(Level.ERROR, null, Map.of("job", "clerkJob-file"));
		for (String key : List.of("timestamp", "level", "message", "job", "job")) {
			event.addKeyValuePair(new KeyValuePair(key, "mine"));
		}
		assertThat(line(event))
			.startsWith("{\"timestamp\":\"2026-01-01T12:00:00.000Z\",\"level\":\"ERROR\",\"message\":\"a \\\"b\\\"\",")
			.endsWith("\"job\":\"clerkJob-file\",\"_timestamp\":\"mine\",\"_level\":\"mine\",\"_message\":\"mine\","
					+ "\"_job\":\"mine\",\"__job\":\"mine\"}\n");
	}

	@Test
	void appliesSpringBootsContextProperties() {
		LoggingEvent event = event(Level.INFO, null, Map.of("job", "clerkJob-file"));
		event.addKeyValuePair(new KeyValuePair("order", "o-1"));
		this.environment.setProperty("logging.structured.json.context.prefix", "ctx");
		assertThat(line(event)).endsWith("\"thread\":\"main\",\"ctx_job\":\"clerkJob-file\",\"ctx_order\":\"o-1\"}\n");
		this.environment.setProperty("logging.structured.json.context.include", "false");
		assertThat(line(event)).endsWith("\"thread\":\"main\"}\n");
	}

	@Test
	void writesExceptionIntoItsLine() {
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
		this.context.putObject(Environment.class.getName(), this.environment);
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(this.context);
		encoder.setFormat(LambdaLogFormatter.class.getName());
		encoder.start();
		return new String(encoder.encode(event), StandardCharsets.UTF_8);
	}

	private JsonNode read(LoggingEvent event) {
		return JsonMapper.shared().readTree(line(event));
	}

}
