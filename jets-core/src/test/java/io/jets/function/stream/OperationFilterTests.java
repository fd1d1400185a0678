package io.jets.function.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.OperationType;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of jobs that select records by their operation.
 */
class OperationFilterTests {

	@Test
	void passesSelectedRecordsWithNumbersUnchanged() {
		JobContext.of(Selective.class).run((context) -> {
			String insert = record("INSERT", "orders", "1.50");
			String event = "{\"Records\":[%s,%s,%s]}".formatted(record("MODIFY", "orders", "1"), insert,
					record("REMOVE", "orders", "1"));
			assertThat(call(context, "selective-inserts", event)).isEqualTo("{\"batchItemFailures\":[]}");
			assertThat(context.getBean(Selective.class).events).containsExactly("{\"Records\":[" + insert + "]}");
		});
	}

	@Test
	void doesNotCallMethodWhenNoRecordIsSelected() {
		JobContext.of(Selective.class).run((context) -> {
			assertThat(call(context, "selective-inserts", "{\"Records\":[" + record("MODIFY", "orders", "1") + "]}"))
				.isEqualTo("{\"batchItemFailures\":[]}");
			assertThat(context.getBean(Selective.class).events).isEmpty();
		});
	}

	@Test
	void filtersEachTableByItsOwnTrigger() {
		JobContext.of(Selective.class).run((context) -> {
			String removed = record("REMOVE", "returns", "1");
			String inserted = record("INSERT", "orders", "1");
			call(context, "selective-both", "{\"Records\":[%s,%s,%s,%s]}".formatted(record("REMOVE", "orders", "1"),
					removed, inserted, record("INSERT", "returns", "1")));
			assertThat(context.getBean(Selective.class).events)
				.containsExactly("{\"Records\":[" + removed + "," + inserted + "]}");
		});
	}

	private static String record(String change, String table, String number) {
		return ("{\"eventName\":\"%s\",\"eventSource\":\"aws:dynamodb\",\"dynamodb\":{\"SizeBytes\":%s},"
				+ "\"eventSourceARN\":\"arn:aws:dynamodb:us-east-1:000000000000:table/%s/stream/2026\"}")
			.formatted(change, number, table);
	}

	private static String call(AssertableApplicationContext context, String name, String event) {
		return new String(
				context.getBean(JobFunctions.class).find(name).call(event.getBytes(StandardCharsets.UTF_8), null),
				StandardCharsets.UTF_8);
	}

	@Job("selective")
	static class Selective {

		final List<String> events = new ArrayList<>();

		@DynamoDbStream(table = "orders", on = OperationType.INSERT)
		void inserts(String event) {
			this.events.add(event);
		}

		@DynamoDbStream(table = "orders", on = OperationType.INSERT)
		@DynamoDbStream(table = "returns", on = OperationType.REMOVE)
		void both(String event) {
			this.events.add(event);
		}

	}

}
