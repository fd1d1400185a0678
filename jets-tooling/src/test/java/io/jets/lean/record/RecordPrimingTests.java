package io.jets.lean.record;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.jets.function.JobFunction;
import io.jets.function.JobFunctions;
import io.jets.function.record.GeneratedReaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a function with generated readers creates records of the application only
 * from events.
 */
class RecordPrimingTests {

	private static final CompiledApplication APPLICATION = CompiledApplication.of("Priming", """
				public record Counted(String id, String state) {
					public static int created;
					public Counted {
						created++;
					}
				}
			""", List.of("Counted"));

	private static final String BATCH = """
			{"Records":[{"eventID":"e","eventName":"INSERT","eventSource":"aws:dynamodb","dynamodb":{
			"ApproximateCreationDateTime":1480642020,"Keys":{"id":{"S":"a"}},"NewImage":{"id":{"S":"a"}},
			"SequenceNumber":"1","SizeBytes":26},
			"eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/orders/stream/x"}]}""";

	private static final String EVENT = """
			{"id":"i","detail-type":"t","source":"s","account":"a","time":"2026-01-01T00:00:00Z","region":"r",
			"resources":[],"detail":{"state":"a"}}""";

	@ParameterizedTest
	@ValueSource(strings = { "changeCounted", "eventCounted" })
	void createsNoRecordBeforeFirstEvent(String method) throws ReflectiveOperationException {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.setClassLoader(APPLICATION.main().getClassLoader());
			context.register(APPLICATION.main());
			context.getBeanFactory().registerSingleton(GeneratedReaders.BEAN_NAME, APPLICATION.readers());
			context.refresh();
			int before = created();
			JobFunction function = context.getBean(JobFunctions.class).get("priming-" + method);
			function.prime();
			assertThat(created()).isEqualTo(before);
			function.call((method.startsWith("change") ? BATCH : EVENT).getBytes(StandardCharsets.UTF_8), null);
			assertThat(created()).isEqualTo(before + 1);
		}
	}

	private static int created() throws ReflectiveOperationException {
		return APPLICATION.type("Counted").getField("created").getInt(null);
	}

}
