package io.jets.local.console.view;

import java.math.BigDecimal;
import java.util.List;

import io.jets.annotation.OperationType;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.TestJobs;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class JobViewTests {

	private static final Trigger PATTERN = TestJobs
		.pattern("{\"source\":[\"my.shop\"],\"detail\":{\"state\":[\"paid\"]}}");

	@Test
	void payloadOfStreamJobHasTheItemThatItReads() throws Exception {
		JsonNode record = payload("file", StreamJob.named("job", "orders").trigger()).at("/Records/0");
		assertThat(record.get("eventSourceARN").asString()).contains(":table/orders/");
		assertThat(record.get("eventName").asString()).isEqualTo("INSERT");
		assertThat(record.at("/dynamodb/NewImage").toString()).isEqualTo(
				"""
						{"id":{"S":"1"},"total":{"N":"1.5"},"state":{"S":"OPEN"},"paid":{"BOOL":true},"lines":{"L":[{"M":{"count":{"N":"1"}}}]}}""");
	}

	@Test
	void payloadIsOfTheKindOfChangeThatTheTriggerSelects() throws Exception {
		JsonNode removal = payload("file", stream(OperationType.REMOVE)).at("/Records/0");
		assertThat(removal.get("eventName").asString()).isEqualTo("REMOVE");
		assertThat(removal.at("/dynamodb/OldImage")).isEqualTo(image(stream(OperationType.INSERT), "NewImage"));
		assertThat(removal.get("dynamodb").has("NewImage")).isFalse();
		JsonNode modification = payload("file", stream(OperationType.REMOVE, OperationType.MODIFY)).at("/Records/0");
		assertThat(modification.get("eventName").asString()).isEqualTo("MODIFY");
		JsonNode images = modification.get("dynamodb");
		assertThat(images.get("NewImage")).isEqualTo(image(stream(OperationType.INSERT), "NewImage"));
		assertThat(images.get("OldImage").properties()).containsAll(images.get("NewImage").properties());
		assertThat(images.get("OldImage")).isNotEqualTo(images.get("NewImage"));
	}

	private static JsonNode image(Trigger trigger, String name) throws Exception {
		return payload("file", trigger).at("/Records/0/dynamodb/" + name);
	}

	private static Trigger stream(OperationType... types) {
		return StreamJob.named("job", "orders").on(types).trigger();
	}

	@Test
	void payloadOfStreamWhoseTableIsNotKnownIsEmpty() throws Exception {
		Trigger unknown = StreamJob.named("job", null).stream("!Ref OrdersStream").trigger();
		assertThat(payload("file", unknown, PATTERN).toString()).isEqualTo("{\"Records\":[]}");
	}

	@Test
	void payloadOfPatternJobMatchesAndHasTheDetailThatItReads() throws Exception {
		JsonNode event = payload("pay", PATTERN);
		assertThat(event.get("source").asString()).isEqualTo("my.shop");
		assertThat(event.get("detail").toString()).isEqualTo("{\"state\":\"paid\",\"amount\":1.5}");
	}

	@Test
	void payloadWithoutTypeIsTheSample() throws Exception {
		assertThat(payload("any", PATTERN).get("detail").toString()).isEqualTo("{\"state\":\"paid\"}");
	}

	private static JsonNode payload(String name, Trigger... triggers) throws Exception {
		JobMethod job = new JobMethod("job-" + name, "job", OrderJob.class,
				List.of(OrderJob.class.getDeclaredMethods())
					.stream()
					.filter((method) -> method.getName().equals(name))
					.findFirst()
					.orElseThrow(),
				List.of(triggers));
		return JsonMapper.shared().readTree(JobView.of(job).payload());
	}

	static class OrderJob {

		void file(Change<Order> change) {
		}

		void pay(BusEvent<Payment> event) {
		}

		void any(JsonNode event) {
		}

	}

	record Order(String id, BigDecimal total, State state, boolean paid, List<Line> lines, Object other) {

		enum State {

			OPEN, PAID

		}

		record Line(int count) {

		}

	}

	record Payment(String state, double amount) {

	}

}
