package io.jets.function.handler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.StubContext;
import io.jets.function.payload.UnreadableEventException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the arguments of a job's method.
 */
class JobArgumentsTests {

	private static final String STOPPING = """
			{"id":"7bf73129","detail-type":"EC2 Instance State-change Notification","source":"aws.ec2",
			 "time":"2026-11-21T12:00:00Z","resources":[],"detail":{"state":"stopping","load":1.10,"big":12345678901234567890.5}}""";

	private final ApplicationContextRunner stream = JobContext.of(StreamJob.class);

	private final ApplicationContextRunner bus = JobContext.of(BusJob.class);

	@Test
	void readsAwsEventClassesWithAwsSerializer() {
		this.stream.run((context) -> {
			call(context, "stream-dynamodbEvent", Events.JETS_PAGE);
			DynamodbEvent event = context.getBean(StreamJob.class).last(DynamodbEvent.class);
			assertThat(event.getRecords()).hasSize(1);
			assertThat(event.getRecords().get(0).getDynamodb().getNewImage().get("name").getS())
				.isEqualTo("Tung Nguyen");
			assertThat(event.getRecords().get(0).getDynamodb().getOldImage().get("name").getS()).isEqualTo("Tung");
			assertThat(event.getRecords().get(0).getDynamodb().getApproximateCreationDateTime().toInstant())
				.isEqualTo(Instant.ofEpochSecond(1550272599));
		});
		this.bus.run((context) -> {
			call(context, "bus-scheduledEvent", STOPPING);
			assertThat(context.getBean(BusJob.class).last(ScheduledEvent.class).getDetail()).containsEntry("state",
					"stopping");
		});
	}

	@Test
	void keepsDigitsOfNumbersInTree() {
		this.bus.run((context) -> {
			call(context, "bus-jsonNode", STOPPING);
			JsonNode event = context.getBean(BusJob.class).last(JsonNode.class);
			assertThat(event.path("detail").path("load").decimalValue()).hasToString("1.10");
			assertThat(event.path("detail").path("big").decimalValue()).hasToString("12345678901234567890.5");
		});
	}

	@Test
	void passesMapsTextBytesAndStreams() {
		this.bus.run((context) -> {
			BusJob job = context.getBean(BusJob.class);
			call(context, "bus-map", STOPPING);
			assertThat(job.last(Map.class).get("source")).isEqualTo("aws.ec2");
			call(context, "bus-string", STOPPING);
			assertThat(job.last(String.class)).isEqualTo(STOPPING);
			call(context, "bus-bytes", STOPPING);
			assertThat(job.last(byte[].class)).isEqualTo(STOPPING.getBytes(StandardCharsets.UTF_8));
			call(context, "bus-inputStream", STOPPING);
			assertThat(job.last(String.class)).isEqualTo(STOPPING);
		});
	}

	@Test
	void readsRecordWithApplicationsMapper() {
		this.bus.withPropertyValues("spring.jackson.property-naming-strategy=KEBAB_CASE").run((context) -> {
			call(context, "bus-notification", STOPPING);
			assertThat(context.getBean(BusJob.class).last(Notification.class))
				.isEqualTo(new Notification("EC2 Instance State-change Notification",
						Instant.parse("2026-11-21T12:00:00Z"), new State("stopping")));
		});
	}

	@Test
	void passesContextWithOrWithoutEvent() {
		this.bus.run((context) -> {
			Context lambda = new StubContext();
			context.getBean(JobFunctions.class).find("bus-both").call(bytes(STOPPING), lambda);
			assertThat(context.getBean(BusJob.class).last(Context.class)).isSameAs(lambda);
			context.getBean(JobFunctions.class).find("bus-onlyContext").call(bytes(STOPPING), lambda);
			assertThat(context.getBean(BusJob.class).last(Context.class)).isSameAs(lambda);
			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> call(context, "bus-onlyContext", STOPPING))
				.withMessageContaining("add the message header \"aws-context\"");
		});
	}

	@Test
	void failsWithoutQuotingUnreadableEvent() {
		this.stream.run((context) -> {
			for (String event : List.of("{\"Records\":\"nope\"}", "{}", "", "{\"Records\":[\"nope\"]}", "null", "[")) {
				assertThatExceptionOfType(UnreadableEventException.class).as(event)
					.isThrownBy(() -> call(context, "stream-dynamodbEvent", event))
					.withMessageNotContaining("nope");
			}
			assertThatExceptionOfType(UnreadableEventException.class)
				.isThrownBy(() -> call(context, "stream-tree", "{\"Records\":\"nope\"}"))
				.withMessage("The event's Records are not an array of objects");
			assertThatExceptionOfType(UnreadableEventException.class)
				.isThrownBy(() -> call(context, "stream-tree", "\"text\""));
			assertThat(context.getBean(StreamJob.class).events).isEmpty();
		});
		this.bus.withPropertyValues("spring.jackson.property-naming-strategy=KEBAB_CASE").run((context) -> {
			assertThatExceptionOfType(UnreadableEventException.class)
				.isThrownBy(() -> call(context, "bus-notification", "{\"time\":\"secret\"}"))
				.withMessageContaining("the property \"time\" cannot be read as java.time.Instant (line 1, column 9)")
				.withMessageNotContaining("secret");
			for (String event : List.of("", "null", "{\"time\":", "{} trailing")) {
				assertThatExceptionOfType(UnreadableEventException.class).as(event)
					.isThrownBy(() -> call(context, "bus-notification", event));
			}
			assertThat(context.getBean(BusJob.class).events).isEmpty();
		});
	}

	private static byte[] call(ApplicationContext context, String name, String event) {
		return context.getBean(JobFunctions.class).find(name).call(bytes(event), null);
	}

	private static byte[] bytes(String event) {
		return event.getBytes(StandardCharsets.UTF_8);
	}

	static class Recorder {

		final List<@Nullable Object> events = new ArrayList<>();

		<T> T last(Class<T> type) {
			return type.cast(this.events.get(this.events.size() - 1));
		}

	}

	@Job("stream")
	static class StreamJob extends Recorder {

		@DynamoDbStream("test-table")
		void dynamodbEvent(DynamodbEvent event) {
			this.events.add(event);
		}

		@DynamoDbStream("test-table")
		void tree(JsonNode event) {
			this.events.add(event);
		}

	}

	record State(String state) {

	}

	record Notification(String detailType, Instant time, @JsonProperty("detail") State detail) {

	}

	@Job("bus")
	static class BusJob extends Recorder {

		@EventPattern("{\"source\":[\"aws.ec2\"]}")
		void scheduledEvent(ScheduledEvent event) {
			this.events.add(event);
		}

		@EventPattern("{\"source\":[\"aws.ec2\"]}")
		void jsonNode(JsonNode event) {
			this.events.add(event);
		}

		@EventPattern("{\"source\":[\"aws.ec2\"]}")
		void map(Map<String, Object> event) {
			this.events.add(event);
		}

		@EventPattern("{\"source\":[\"aws.ec2\"]}")
		void string(String event) {
			this.events.add(event);
		}

		@EventPattern("{\"source\":[\"aws.ec2\"]}")
		void bytes(byte[] event) {
			this.events.add(event);
		}

		@EventPattern("{\"source\":[\"aws.ec2\"]}")
		void inputStream(InputStream event) throws IOException {
			this.events.add(new String(event.readAllBytes(), StandardCharsets.UTF_8));
		}

		@EventPattern("{\"source\":[\"aws.ec2\"]}")
		void notification(Notification event) {
			this.events.add(event);
		}

		@EventPattern("{\"source\":[\"aws.ec2\"]}")
		void both(Notification event, Context context) {
			this.events.add(context);
		}

		@EventPattern("{\"source\":[\"aws.ec2\"]}")
		void onlyContext(Context context) {
			this.events.add(context);
		}

	}

}
