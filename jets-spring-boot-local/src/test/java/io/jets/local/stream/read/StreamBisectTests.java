package io.jets.local.stream.read;

import java.util.List;

import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of splitting failed batches.
 */
class StreamBisectTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final String table = dynamoDb.createTable();

	private final StreamJob job = StreamJob.named("job", this.table).retries(1);

	@Test
	void splitsDownToFailingRecordFirstHalvesFirst() {
		put("1", "2", "3", "4", "5");
		RecordingInvoker invoker = run(new RecordingInvoker((invocation) -> {
			if (invocation.ids().contains("3")) {
				throw new IllegalStateException("poison");
			}
			return "";
		}));
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4", "5"), List.of("1", "2"),
				List.of("3", "4", "5"), List.of("3"), List.of("3"), List.of("4", "5"), List.of("6"));
	}

	@Test
	void splitsAtReportedRecord() {
		this.job.retries(0);
		put("1", "2", "3", "4", "5");
		RecordingInvoker invoker = run(new RecordingInvoker((invocation) -> {
			boolean whole = invocation.ids().contains("1");
			return whole ? invocation.failed("5", "4") : "";
		}));
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4", "5"), List.of("4", "5"),
				List.of("6"));
	}

	@Test
	void doesNotCountSplitAsRetry() {
		this.job.retries(0);
		put("1", "2", "3", "4", "5");
		RecordingInvoker invoker = run(new RecordingInvoker((invocation) -> {
			if (invocation.ids().contains("3")) {
				throw new IllegalStateException("poison");
			}
			return "";
		}));
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4", "5"), List.of("1", "2"),
				List.of("3", "4", "5"), List.of("3"), List.of("4", "5"), List.of("6"));
	}

	@Test
	void halvesBatchWhenFirstRecordIsReported() {
		put("1", "2", "3");
		RecordingInvoker invoker = run(
				new RecordingInvoker((invocation) -> (invocation.ids().size() == 3) ? invocation.failed("1") : ""));
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3"), List.of("1"), List.of("2", "3"),
				List.of("6"));
	}

	@Test
	void retriesWholeBatchWhenDisabled() {
		this.job.bisect(false);
		put("1", "2");
		RecordingInvoker invoker = run(new RecordingInvoker((invocation) -> {
			if (invocation.ids().contains("2")) {
				throw new IllegalStateException("poison");
			}
			return "";
		}));
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"), List.of("1", "2"), List.of("6"));
	}

	private RecordingInvoker run(RecordingInvoker invoker) {
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), invoker, this.job.build())) {
			mappings.wake();
			await().until(() -> !invoker.invocations().isEmpty());
			put("6");
			mappings.wake();
			await().until(() -> invoker.ids().contains("6"));
		}
		return invoker;
	}

	private void put(String... ids) {
		for (String id : ids) {
			dynamoDb.put(this.table, id);
		}
	}

}
