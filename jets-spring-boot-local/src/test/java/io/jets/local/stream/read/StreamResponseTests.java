package io.jets.local.stream.read;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.stream.position.StreamPositions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of the responses of jobs. {@code BatchResponseTests} contains more of them.
 */
class StreamResponseTests {

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	private final String table = dynamoDb.createTable();

	@Test
	void acceptsEmptyResponseAndEmptyListAsSuccess() {
		List<String> answers = List.of("", "null", "{}", "{\"batchItemFailures\":[]}");
		Deque<String> left = new ArrayDeque<>(answers);
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> left.remove());
		for (int i = 0; i < answers.size(); i++) {
			dynamoDb.put(this.table, "" + i);
		}
		run(invoker, answers.size());
		assertThat(invoker.ids()).containsExactly("0", "1", "2", "3");
	}

	@Test
	void failsAllRecordsWhenIdentifierIsEmptyOrMissing() {
		Deque<String> answers = new ArrayDeque<>(List.of("{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
				"{\"batchItemFailures\":[{\"itemIdentifier\":null}]}", "{\"batchItemFailures\":[{}]}", ""));
		dynamoDb.put(this.table, "1");
		RecordingInvoker invoker = new RecordingInvoker((invocation) -> answers.remove());
		run(invoker, 4);
		assertThat(invoker.ids()).containsExactlyElementsOf(Collections.nCopies(4, "1"));
	}

	@Test
	void retriesMoreOftenThanDefaultWhenMinusOne() {
		int failures = 12;
		dynamoDb.put(this.table, "1");
		RecordingInvoker[] invoker = new RecordingInvoker[1];
		invoker[0] = new RecordingInvoker((invocation) -> {
			if (invoker[0].invocations().size() <= failures) {
				throw new IllegalStateException("not yet");
			}
			return "";
		});
		run(invoker[0], failures + 1);
		assertThat(invoker[0].ids()).containsExactlyElementsOf(Collections.nCopies(failures + 1, "1"));
	}

	/**
	 * Runs a number of invocations. The next record shows that the last one succeeded.
	 */
	private void run(RecordingInvoker invoker, int invocations) {
		StreamPositions positions = new StreamPositions();
		StreamJob job = StreamJob.named("job", this.table).batchSize(1).retries(-1);
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), positions, invoker, null, job.build())) {
			mappings.wake();
			await().atMost(60, TimeUnit.SECONDS).until(() -> invoker.invocations().size() == invocations);
		}
		dynamoDb.put(this.table, "next");
		RecordingInvoker next = new RecordingInvoker();
		try (EventSourceMappings mappings = Mappings.start(dynamoDb.clients(), positions, next, null, job.build())) {
			mappings.wake();
			await().untilAsserted(() -> assertThat(next.ids()).containsExactly("next"));
		}
	}

}
