package io.jets.lambda;

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
 * Writes a log line as JSON of which Lambda's filter reads {@code timestamp} and
 * {@code level}; a line without them counts as {@code INFO}. Beside them stand
 * {@code message}, {@code logger}, {@code thread}, the entries of the mapped diagnostic
 * context (MDC), {@code AWSRequestId} among them, the line's own key-value pairs, and
 * {@code stackTrace}. An entry or a pair of a name that is taken gets an underscore
 * before its name, so that nothing is hidden. {@code logging.structured.json.*} changes
 * the members as it does those of Spring Boot's own formats.
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
		members.add("stackTrace", (event) -> event)
			.whenNotNull(ILoggingEvent::getThrowableProxy)
			.as(throwables::convert);
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
