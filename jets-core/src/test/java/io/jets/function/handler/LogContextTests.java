package io.jets.function.handler;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.StubContext;
import org.assertj.core.api.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link LogContext}.
 */
class LogContextTests {

	private static final byte[] SCHEDULED = Events.bytes("""
			{"version":"0","account":"123456789012","region":"us-east-1","detail":{"id":"inner"},
			 "detail-type":"Scheduled Event","source":"aws.events","time":"2026-01-01T12:00:00Z",
			 "id":"53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa","resources":[]}""");

	private final ApplicationContextRunner runner = JobContext.of(LoggingJob.class);

	@BeforeEach
	void anApplicationsOwnEntry() {
		MDC.put("tenant", "acme");
		MDC.put("eventId", "outer");
	}

	@AfterEach
	void endLogContext() {
		MDC.clear();
	}

	@Test
	void setsEventIdOfEachRecordOnAnyThread() {
		this.runner.run((context) -> {
			call(context, "logging-records", new StubContext(), batch(2));
			LoggingJob job = context.getBean(LoggingJob.class);
			assertThat(job.threads).hasSize(2)
				.containsKey(Thread.currentThread().getName())
				.hasKeySatisfying(new Condition<>((name) -> name.startsWith("jets-record-"), "a name"));
			assertThat(job.contexts).containsExactlyInAnyOrderEntriesOf(Map.of("event-1",
					entries("logging-records", "event-1"), "event-2", entries("logging-records", "event-2")));
		});
	}

	@Test
	void restoresEntriesOfCaller() {
		this.runner.run((context) -> {
			Map<String, String> before = MDC.getCopyOfContextMap();
			for (String name : new String[] { "logging-one", "logging-all", "logging-records" }) {
				call(context, name, new StubContext(), batch(2));
				assertThat(MDC.getCopyOfContextMap()).as(name).isEqualTo(before);
			}
			call(context, "logging-failing", null, batch(1));
			assertThat(MDC.getCopyOfContextMap()).isEqualTo(before);
			assertThatIllegalStateException()
				.isThrownBy(() -> call(context, "logging-failingRate", new StubContext(), SCHEDULED));
			assertThat(MDC.getCopyOfContextMap()).isEqualTo(before);
		});
	}

	@Test
	void setsNoRequestIdWithoutContext() {
		this.runner.run((context) -> {
			call(context, "logging-one", null, batch(1));
			assertThat(context.getBean(LoggingJob.class).contexts.get("event-1"))
				.isEqualTo(Map.of("tenant", "acme", "job", "logging-one", "eventId", "event-1"));
		});
	}

	@Test
	void setsNoEventIdForWholeBatch() {
		this.runner.run((context) -> {
			call(context, "logging-all", new StubContext(), batch(2));
			assertThat(context.getBean(LoggingJob.class).contexts.get("all"))
				.isEqualTo(entries("logging-all", "outer"));
		});
	}

	@Test
	void setsEventIdForAnyParameterType() {
		this.runner.run((context) -> {
			for (String name : new String[] { "logging-event", "logging-tree", "logging-nothing" }) {
				call(context, name, new StubContext(), SCHEDULED);
				assertThat(context.getBean(LoggingJob.class).contexts.get(name))
					.isEqualTo(entries(name, "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa"));
			}
			call(context, "logging-tree", null, Events.bytes("{\"id\":{\"id\":1},\"more\":[]}"));
			assertThat(context.getBean(LoggingJob.class).contexts.get("logging-tree")).containsEntry("eventId",
					"outer");
		});
	}

	private static Map<String, String> entries(String job, String eventId) {
		return Map.of("tenant", "acme", "job", job, "eventId", eventId, "AWSRequestId", "c0ffee");
	}

	private static byte[] batch(int size) {
		return (size == 1) ? Events.batch(Events.insert(1, "a"))
				: Events.batch(Events.insert(1, "a"), Events.insert(2, "b"));
	}

	private static void call(ApplicationContext context, String name, @Nullable Context lambda, byte[] event) {
		context.getBean(JobFunctions.class).find(name).call(event, lambda);
	}

	@Job("logging")
	static class LoggingJob {

		final Map<String, Map<String, String>> contexts = new ConcurrentHashMap<>();

		final Map<String, String> threads = new ConcurrentHashMap<>();

		final CyclicBarrier two = new CyclicBarrier(2);

		@DynamoDbStream(table = "orders", concurrency = "2")
		void records(Change<JsonNode> change) throws Exception {
			one(change);
			this.two.await(30, TimeUnit.SECONDS);
		}

		@DynamoDbStream("orders")
		void one(Change<JsonNode> change) {
			this.threads.put(Thread.currentThread().getName(), change.eventId());
			note(change.eventId());
		}

		@DynamoDbStream("orders")
		void failing(Change<JsonNode> change) {
			throw new IllegalStateException();
		}

		@DynamoDbStream("orders")
		void all(DynamodbEvent event) {
			note("all");
		}

		@Rate("1 hour")
		void event(BusEvent<JsonNode> event) {
			note("logging-event");
		}

		@Rate("1 hour")
		void tree(JsonNode event) {
			note("logging-tree");
		}

		@Rate("1 hour")
		void nothing() {
			note("logging-nothing");
		}

		@Rate("1 hour")
		void failingRate() {
			throw new IllegalStateException();
		}

		private void note(String name) {
			this.contexts.put(name, MDC.getCopyOfContextMap());
		}

	}

}
