package io.jets.lambda.logging;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.ContextPairs;
import org.springframework.boot.logging.structured.JsonWriterStructuredLogFormatter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Writes a log line as JSON with the members {@code timestamp} and {@code level}, by
 * which Lambda filters; Lambda treats a line without them as {@code INFO}. The other
 * members are {@code message}, {@code logger}, {@code thread}, the entries of the mapped
 * diagnostic context (MDC) such as {@code AWSRequestId}, the key-value pairs of the line,
 * and {@code stackTrace}. If the name of an entry or a pair is already in use, an
 * underscore is prepended, so that no value is lost. {@code logging.structured.json.*}
 * customizes the members as in Spring Boot's own formats.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html">Log-level
 * filtering</a>
 */
final class LambdaLogFormatter extends JsonWriterStructuredLogFormatter<ILoggingEvent> {

	/**
	 * RFC 3339, milliseconds, UTC.
	 */
	private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	private static final Set<String> OWN = Set.of("timestamp", "level", "message", "logger", "thread", "stackTrace");

	LambdaLogFormatter(ContextPairs context, ThrowableProxyConverter throwables,
			@Nullable StructuredLoggingJsonMembersCustomizer<?> customizer) {
		super((members) -> describe(members, context, throwables), customizer);
	}

	private static void describe(JsonWriter.Members<ILoggingEvent> members, ContextPairs context,
			ThrowableProxyConverter throwables) {
		members.add("timestamp", ILoggingEvent::getInstant).as(LambdaLogFormatter::timestamp);
		members.add("level", ILoggingEvent::getLevel);
		members.add("message", ILoggingEvent::getFormattedMessage);
		members.add("logger", ILoggingEvent::getLoggerName);
		members.add("thread", ILoggingEvent::getThreadName);
		members.add().usingPairs(renamed(context.flat("_", (pairs) -> {
			pairs.addMapEntries(ILoggingEvent::getMDCPropertyMap);
			pairs.add(ILoggingEvent::getKeyValuePairs, (pair) -> pair.key, (pair) -> pair.value);
		})));
		members.add("stackTrace", (event) -> event).when(LambdaLogFormatter::hasThrowable).as(throwables::convert);
	}

	private static boolean hasThrowable(@Nullable ILoggingEvent event) {
		return event != null && event.getThrowableProxy() != null;
	}

	private static String timestamp(Instant instant) {
		return TIMESTAMP.format(instant);
	}

	private static BiConsumer<ILoggingEvent, BiConsumer<String, Object>> renamed(
			BiConsumer<ILoggingEvent, BiConsumer<String, Object>> entries) {
		return (event, pairs) -> {
			Set<String> taken = new HashSet<>(OWN);
			entries.accept(event, (name, value) -> {
				String free = name;
				while (!taken.add(free)) {
					free = "_" + free;
				}
				pairs.accept(free, value);
			});
		};
	}

}
