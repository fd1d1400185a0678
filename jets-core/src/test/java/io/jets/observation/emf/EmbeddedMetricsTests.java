package io.jets.observation.emf;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Idempotent;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunctions;
import io.jets.function.StubContext;
import io.jets.function.record.GeneratedReaders;
import io.jets.idempotency.Claim;
import io.jets.idempotency.IdempotencyStore;
import io.jets.idempotency.MemoryIdempotencyStore;
import io.jets.job.JobRegistry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link EmbeddedMetrics}.
 */
class EmbeddedMetricsTests {

	/** The creation time of the records of {@link Events}. */
	private static final Instant CREATED = Instant.ofEpochSecond(1480642020);

	private final ByteArrayOutputStream output = new ByteArrayOutputStream();

	private final IdempotencyStore store = new MemoryIdempotencyStore(InstantSource.system());

	@Test
	void writesMetricsOfBatch() {
		run((functions) -> functions.get("measured-records")
			.call(Events.batch(Events.insert(1, "a"), Events.insert(2, "refused"), Events.insert(3, "c")),
					new StubContext()));
		assertThat(this.output.toString(StandardCharsets.UTF_8)).isEqualTo("""
				{"_aws":{"Timestamp":1480642022500,"CloudWatchMetrics":[{"Namespace":"Jets",\
				"Dimensions":[["FunctionName","Job"]],"Metrics":[{"Name":"Invocations","Unit":"Count"},\
				{"Name":"Failures","Unit":"Count"},{"Name":"Duration","Unit":"Milliseconds"},\
				{"Name":"Records","Unit":"Count"},{"Name":"FailedRecords","Unit":"Count"},\
				{"Name":"IteratorAge","Unit":"Milliseconds"}]}]},"timestamp":"2016-12-02T01:27:02.500Z","level":"WARN",\
				"FunctionName":"shop-ship","Job":"measured-records","Trigger":"STREAM","Outcome":"PARTIAL",\
				"AWSRequestId":"c0ffee","Invocations":1,"Failures":0,"Duration":1500,"Records":3,"FailedRecords":1,\
				"IteratorAge":1000}
				""");
	}

	@Test
	void writesMetricsOfEventWithoutThoseOfRecords() {
		run((functions) -> functions.get("measured-tick").call(Events.bytes("{\"id\": \"1\"}"), null));
		JsonNode line = JsonMapper.shared().readTree(this.output.toByteArray());
		assertThat(line.path("_aws").path("CloudWatchMetrics").path(0).path("Metrics").findValuesAsString("Name"))
			.containsExactly("Invocations", "Failures", "Duration");
		assertThat(line.propertyNames()).doesNotContain("AWSRequestId", "Records", "FailedRecords", "IteratorAge");
		assertThat(line.path("Outcome").asString()).isEqualTo("SUCCESS");
	}

	@Test
	void countsDuplicateRecordsOfIdempotentJob() {
		run((functions) -> {
			Claim claim = (Claim) this.store.claim("measured-once#event-2", Duration.ofMinutes(1));
			this.store.complete(claim, null, Duration.ofDays(1));
			functions.get("measured-once").call(Events.batch(Events.insert(1, "a"), Events.insert(2, "b")), null);
		});
		JsonNode line = JsonMapper.shared().readTree(this.output.toByteArray());
		assertThat(line.path("Records").asInt()).isEqualTo(2);
		assertThat(line.path("DuplicateRecords").asInt()).isEqualTo(1);
		assertThat(line.path("_aws").path("CloudWatchMetrics").path(0).path("Metrics").findValuesAsString("Name"))
			.contains("DuplicateRecords");
	}

	@Test
	void countsFailure() {
		run((functions) -> assertThatIllegalStateException()
			.isThrownBy(() -> functions.get("measured-fail").call(Events.bytes("{}"), null)));
		JsonNode line = JsonMapper.shared().readTree(this.output.toByteArray());
		assertThat(line.path("Failures").asInt()).isEqualTo(1);
		assertThat(line.path("Outcome").asString()).isEqualTo("ERROR");
	}

	@Test
	void writesNothingWhenPrimed() {
		run((functions) -> functions.get("measured-tick").prime());
		assertThat(this.output.toByteArray()).isEmpty();
	}

	private void run(Consumer<JobFunctions> test) {
		Iterator<Instant> times = List.of(CREATED.plusSeconds(1), CREATED.plus(Duration.ofMillis(2500))).iterator();
		EmbeddedMetrics metrics = new EmbeddedMetrics("shop-ship", "WARN", times::next, new PrintStream(this.output));
		JobContext.of(MeasuredJob.class).run((context) -> {
			try (JobFunctions functions = new JobFunctions(context.getBean(JobRegistry.class), context.getBeanFactory(),
					() -> context.getBean(JsonMapper.class), GeneratedReaders.none(), Duration.ZERO, List.of(metrics),
					() -> this.store)) {
				test.accept(functions);
			}
		});
	}

	@Job("measured")
	static class MeasuredJob {

		@Rate("1 hour")
		void tick() {
		}

		@Rate("1 hour")
		void fail() {
			throw new IllegalStateException();
		}

		@Idempotent
		@DynamoDbStream("orders")
		void once(Change<JsonNode> change) {
		}

		@DynamoDbStream("orders")
		void records(Change<JsonNode> change) {
			if (change.keys().containsValue("refused")) {
				throw new IllegalStateException();
			}
		}

	}

}
