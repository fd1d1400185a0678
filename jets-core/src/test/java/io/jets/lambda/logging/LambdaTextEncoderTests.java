package io.jets.lambda.logging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LambdaTextEncoderTests {

	private static final Instant TIME = Instant.parse("2026-01-01T12:00:00Z");

	private final LoggerContext context = new LoggerContext();

	private final LambdaTextEncoder encoder = new LambdaTextEncoder(StandardCharsets.UTF_8);

	@BeforeEach
	void startEncoder() {
		this.encoder.start();
	}

	@Test
	void writesTimeLevelRequestIdLoggerAndMessage() {
		assertThat(line(TIME, null, Map.of("AWSRequestId", "r-1", "job", "clerkJob-file")))
			.isEqualTo("2026-01-01T12:00:00.000Z WARN r-1 [main] a.B : a \"b\"\n");
	}

	@Test
	void writesNoRequestIdOutsideInvocation() {
		assertThat(line(TIME, null, Map.of())).isEqualTo("2026-01-01T12:00:00.000Z WARN - [main] a.B : a \"b\"\n");
	}

	@Test
	void writesTimeOfEachLine() {
		assertThat(line(Instant.EPOCH, null, Map.of())).startsWith("1970-01-01T00:00:00.000Z ");
		assertThat(line(TIME.plusMillis(7), null, Map.of())).startsWith("2026-01-01T12:00:00.007Z ");
		assertThat(line(TIME.plusMillis(7), null, Map.of())).startsWith("2026-01-01T12:00:00.007Z ");
		assertThat(line(TIME.plusMillis(8), null, Map.of())).startsWith("2026-01-01T12:00:00.008Z ");
	}

	@Test
	void writesExceptionAfterLine() {
		assertThat(line(TIME, new IllegalStateException("Broken"), Map.of())).startsWith(
				"2026-01-01T12:00:00.000Z WARN - [main] a.B : a \"b\"\njava.lang.IllegalStateException: Broken\n\tat ")
			.contains(getClass().getName())
			.endsWith("\n");
	}

	private String line(Instant time, @Nullable Throwable throwable, Map<String, String> mdc) {
		LoggingEvent event = new LoggingEvent("", this.context.getLogger("a.B"), Level.WARN, "a \"{}\"", throwable,
				new Object[] { "b" });
		event.setInstant(time);
		event.setThreadName("main");
		event.setMDCPropertyMap(mdc);
		return new String(this.encoder.encode(event), StandardCharsets.UTF_8);
	}

}
