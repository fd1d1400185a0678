package io.jets.lean.record;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.jets.event.BusEvent;
import io.jets.function.payload.EventReaders;
import io.jets.function.payload.UnreadableEventException;
import io.jets.function.record.GeneratedReaders;
import io.jets.function.stream.ChangeBatch;
import io.jets.function.stream.ChangeReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads items and events with the mapper that Spring Boot configures and with generated
 * code, and compares the results.
 *
 * @param readers the generated readers
 * @param mapper the mapper for values that the generated readers do not read
 */
record ReaderComparison(GeneratedReaders readers, Supplier<JsonMapper> mapper) {

	private static final JsonMapper MAPPER = new AnnotationConfigApplicationContext(JacksonAutoConfiguration.class)
		.getBean(JsonMapper.class);

	static ReaderComparison of(CompiledApplication application) {
		return new ReaderComparison(application.readers(), () -> MAPPER);
	}

	/**
	 * Returns a comparison whose generated readers must do without the mapper.
	 */
	ReaderComparison withoutMapper() {
		return new ReaderComparison(this.readers, () -> {
			throw new IllegalStateException("The mapper is requested");
		});
	}

	/**
	 * Asserts that both readers return the same item of a batch, or the same failure.
	 * @return the description of the item or failure
	 */
	String assertSameItem(Class<?> type, String item) {
		byte[] event = """
				{"Records":[{"eventID":"e","eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{
				"ApproximateCreationDateTime":1480642020,"Keys":{"id":{"S":"a"}},"NewImage":%s,"SequenceNumber":"1",
				"SizeBytes":26},"eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/x"}]}"""
			.formatted(item)
			.getBytes(StandardCharsets.UTF_8);
		ResolvableType resolvable = ResolvableType.forClass(type);
		String expected = batch(new ChangeReader(MAPPER, resolvable, null).read(event));
		String actual = batch(new ChangeReader(this.mapper, this.readers, resolvable, null).read(event));
		assertThat(actual).as(type + " from " + item).isEqualTo(expected);
		return actual;
	}

	private static String batch(ChangeBatch batch) {
		return (batch.unreadable() != null) ? batch.unreadable().problem() : describe(batch.changes().get(0).newItem());
	}

	/**
	 * Asserts that both readers return the same detail of an event, or the same failure.
	 * @return the description of the detail or failure
	 */
	String assertSameDetail(Class<?> type, String detail) {
		byte[] event = """
				{"id":"i","detail-type":"t","source":"s","account":"a","time":"2026-01-01T00:00:00Z","region":"r",
				"resources":[],"detail": %s, "version": "0"}""".formatted(detail).getBytes(StandardCharsets.UTF_8);
		ResolvableType resolvable = ResolvableType.forClassWithGenerics(BusEvent.class, type);
		String expected = event((bytes) -> new EventReaders(() -> MAPPER).forType(resolvable).read(bytes), event);
		String actual = event((bytes) -> new EventReaders(this.mapper, this.readers).forType(resolvable).read(bytes),
				event);
		assertThat(actual).as(type + " from " + detail).isEqualTo(expected);
		return actual;
	}

	private static String event(Function<byte[], @Nullable Object> reader, byte[] event) {
		try {
			return describe(((BusEvent<?>) reader.apply(event)).detail());
		}
		catch (UnreadableEventException ex) {
			return ex.getMessage();
		}
	}

	/**
	 * Describes a value with the classes of its parts.
	 */
	private static String describe(@Nullable Object value) {
		if (value == null) {
			return "null";
		}
		String type = value.getClass().getName();
		if (value instanceof Collection<?> elements) {
			return type + elements.stream().map(ReaderComparison::describe).collect(Collectors.joining(", ", "[", "]"));
		}
		if (value instanceof Map<?, ?> map) {
			return type + map.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + "=" + describe(entry.getValue()))
				.collect(Collectors.joining(", ", "{", "}"));
		}
		if (value instanceof Record) {
			return type + java.util.Arrays.stream(value.getClass().getRecordComponents()).map((component) -> {
				try {
					component.getAccessor().setAccessible(true);
					return component.getName() + "=" + describe(component.getAccessor().invoke(value));
				}
				catch (ReflectiveOperationException ex) {
					throw new IllegalStateException(ex);
				}
			}).collect(Collectors.joining(", ", "(", ")"));
		}
		return type + " " + value;
	}

}
