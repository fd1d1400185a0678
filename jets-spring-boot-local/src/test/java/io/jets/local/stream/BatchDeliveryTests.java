package io.jets.local.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.RecordingInvoker.Handler;
import io.jets.local.stream.RecordingInvoker.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class BatchDeliveryTests {

	private final List<String> consumed = new ArrayList<>();

	private final Signal signal = new Signal();

	@Test
	void aBatchThatSucceedsIsConsumedAtOnce() {
		RecordingInvoker invoker = new RecordingInvoker();
		assertThat(deliver(invoker, 2, "1", "2", "3")).isTrue();
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3"));
		assertThat(this.consumed).containsExactly("3");
		Invocation invocation = invoker.invocations().get(0);
		assertThat(invocation.cause().trigger()).isEqualTo("stream orders");
		assertThat(invocation.cause().event()).isEqualTo("3 records");
	}

	@Test
	void aBatchThatFailsIsTriedAgainAsAWholeThenDropped(CapturedOutput output) {
		RecordingInvoker invoker = failing((invocation) -> {
			throw new IllegalStateException("secret payload");
		});
		assertThat(deliver(invoker, 2, "1", "2", "3")).isTrue();
		assertThat(invoker.batches()).hasSize(3).containsOnly(List.of("1", "2", "3"));
		assertThat(this.consumed).containsExactly("3");
		assertThat(output).contains("ERROR")
			.contains("Job clerkJob-file: dropped 3 records of orders after 3 attempts, shard shard-1, "
					+ "sequence numbers 1 to 3")
			.doesNotContain("secret");
		assertThat(output.getOut().lines().filter((line) -> line.contains("dropped"))).hasSize(1);
	}

	@Test
	void withoutRetriesABatchIsTriedOnce() {
		RecordingInvoker invoker = failing((invocation) -> {
			throw new IllegalStateException();
		});
		deliver(invoker, 0, "1");
		assertThat(invoker.batches()).hasSize(1);
	}

	@Test
	void minusOneRetriesUntilItSucceeds() {
		int attempts = 4;
		RecordingInvoker[] invoker = new RecordingInvoker[1];
		invoker[0] = failing((invocation) -> {
			if (invoker[0].batches().size() < attempts) {
				throw new IllegalStateException();
			}
			return "";
		});
		assertThat(deliver(invoker[0], -1, "1")).isTrue();
		assertThat(invoker[0].batches()).hasSize(attempts);
	}

	@Test
	void restartsAtTheLowestReportedRecordSuccessesIncluded() {
		RecordingInvoker invoker = failing(
				(invocation) -> (invocation.ids().size() == 4) ? invocation.failed("4", "2") : "");
		deliver(invoker, 2, "1", "2", "3", "4");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4"), List.of("2", "3", "4"));
		assertThat(this.consumed).containsExactly("1", "4");
	}

	@Test
	void retriesCountFromTheRecordThatABatchHasComeTo() {
		RecordingInvoker invoker = failing((invocation) -> invocation.ids().contains("3")
				? (invocation.ids().contains("1") ? invocation.failed("2") : invocation.failed("3")) : "");
		deliver(invoker, 1, "1", "2", "3", "4");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2", "3", "4"), List.of("2", "3", "4"),
				List.of("3", "4"));
		assertThat(this.consumed).containsExactly("1", "2", "4");
	}

	@Test
	void aResponseThatCannotBeReadFailsTheWholeBatchAndIsTold(CapturedOutput output) {
		RecordingInvoker invoker = failing((invocation) -> "{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
		deliver(invoker, 1, "1", "2");
		assertThat(invoker.batches()).containsExactly(List.of("1", "2"), List.of("1", "2"));
		assertThat(output).contains("WARN", "Job clerkJob-file: the whole batch counts as failed",
				"itemIdentifier '7' is no sequence number of the batch");
	}

	@Test
	void aFailureWhileClosingConsumesNothing() {
		RecordingInvoker invoker = failing((invocation) -> {
			this.signal.close();
			throw new InterruptedException();
		});
		assertThat(deliver(invoker, 0, "1", "2")).isFalse();
		assertThat(this.consumed).isEmpty();
	}

	private RecordingInvoker failing(Handler handler) {
		return new RecordingInvoker(handler);
	}

	private boolean deliver(RecordingInvoker invoker, int retries, String... ids) {
		Batch batch = new Batch(Stream.of(ids).map(BatchDeliveryTests::record).toList());
		return new BatchDelivery(StreamJob.on("orders"), "orders", retries, invoker, this.signal).deliver(batch,
				"shard-1", this.consumed::add);
	}

	private static StreamRecord record(String id) {
		String json = "{\"dynamodb\":{\"Keys\":{\"id\":{\"S\":\"%s\"}},\"SequenceNumber\":\"%s\"}}".formatted(id, id);
		return new StreamRecord(id, json.getBytes(StandardCharsets.UTF_8));
	}

}
