package io.jets.function.observe;

import java.util.function.Consumer;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link TriggerKind} for jobs with triggers of several kinds. For the events
 * that AWS sends, see {@code JobObservationsTests}.
 */
class TriggerKindTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			customSchedule | {"task": "clean"}              | SCHEDULE
			customSchedule | "clean"                        | SCHEDULE
			customSchedule | {"detail-type": "Paid"}        | EVENT
			customEvent    | {"task": "clean"}              | EVENT
			customEvent    | {"detail-type": "Scheduled Event"} | SCHEDULE
			customBoth     | {"task": "clean"}              | EVENT
			customNone     | {"task": "clean"}              | EVENT
			withStream     | {"task": "clean"}              | SCHEDULE
			""")
	void tellsCustomInputOfScheduleFromEvents(String method, String event, TriggerKind kind) {
		job(method, (job) -> assertThat(TriggerKind.of(job, Events.bytes(event))).isEqualTo(kind));
	}

	@Test
	void isStreamOnlyIfJobReadsStream() {
		byte[] batch = Events.batch(Events.insert(1, "a"));
		job("withStream", (job) -> assertThat(TriggerKind.of(job, batch)).isEqualTo(TriggerKind.STREAM));
		job("customNone", (job) -> assertThat(TriggerKind.of(job, batch)).isEqualTo(TriggerKind.EVENT));
	}

	private static void job(String method, Consumer<JobMethod> test) {
		JobContext.of(MixedJob.class).run((context) -> {
			JobMethod job = context.getBean(JobRegistry.class).find("mixed-" + method);
			assertThat(job).isNotNull();
			test.accept(job);
		});
	}

	@Job("mixed")
	static class MixedJob {

		@Rate(value = "1 hour", input = "{\"task\": \"clean\"}")
		@EventPattern("{\"source\": [\"shop\"]}")
		void customSchedule(JsonNode event) {
		}

		@Rate("1 hour")
		@EventPattern(value = "{\"source\": [\"shop\"]}", input = "{\"task\": \"clean\"}")
		void customEvent(JsonNode event) {
		}

		@Rate(value = "1 hour", input = "{\"task\": \"clean\"}")
		@EventPattern(value = "{\"source\": [\"shop\"]}", input = "{\"task\": \"clean\"}")
		void customBoth(JsonNode event) {
		}

		@Rate("1 hour")
		@EventPattern("{\"source\": [\"shop\"]}")
		void customNone(JsonNode event) {
		}

		@Rate(value = "1 hour", input = "{\"task\": \"clean\"}")
		@EventPattern("{\"source\": [\"shop\"]}")
		@DynamoDbStream("orders")
		void withStream(JsonNode event) {
		}

	}

}
