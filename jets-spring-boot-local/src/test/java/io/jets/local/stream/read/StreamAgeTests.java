package io.jets.local.stream.read;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.time.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of records that become too old, with a manual clock.
 */
@ExtendWith(OutputCaptureExtension.class)
class StreamAgeTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final String table = dynamoDb.createTable();

	private final ManualTime clock = new ManualTime(Instant.now().toString());

	private final StreamJob job = StreamJob.named("job", this.table).maximumAge(Duration.ofMinutes(10));

	@Test
	void discardsTooOldRecordsBeforeInvocation(CapturedOutput output) {
		put("1", "2");
		this.clock.pass(Duration.ofMinutes(11));
		RecordingInvoker invoker = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), this.clock, invoker, this.job.build())) {
			mappings.wake();
			await().until(() -> output.getOut().contains("RecordAgeExceeded"));
			this.clock.set(Instant.now());
			put("3");
			mappings.wake();
			await().untilAsserted(() -> assertThat(invoker.batches()).containsExactly(List.of("3")));
		}
		assertThat(output).containsPattern("Job job: discarded 2 records of stream " + this.table
				+ ", first \\d+, before the first attempt because they are older than the trigger's maximumRecordAge");
	}

	@Test
	void retriesWithoutLimitUntilRecordIsTooOld(CapturedOutput output) {
		put("1");
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> {
			this.clock.pass(Duration.ofMinutes(4));
			throw new IllegalStateException("poison");
		});
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), this.clock, invoker,
				this.job.retries(-1).build())) {
			mappings.wake();
			await().until(() -> output.getOut().contains("RecordAgeExceeded"));
		}
		assertThat(invoker.batches()).hasSize(3);
	}

	private void put(String... ids) {
		for (String id : ids) {
			dynamoDb.put(this.table, id);
		}
	}

}
