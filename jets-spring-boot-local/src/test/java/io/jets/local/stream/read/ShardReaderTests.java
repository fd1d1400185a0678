package io.jets.local.stream.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import io.jets.annotation.StartingPosition;
import io.jets.local.dynamodb.DynamoDbClients;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.journal.TestJournals;
import io.jets.local.stream.deliver.DeliveryContext;
import io.jets.local.stream.intake.StreamMapping;
import io.jets.local.time.PollingMonitor;
import io.jets.local.stream.deliver.RecordingInvoker;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.ShardPosition;
import io.jets.local.stream.position.StreamPositions;
import io.jets.local.time.TimeSource;
import io.jets.local.invoke.RetryLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of situations that DynamoDB Local cannot reproduce: expired iterators, trimmed
 * records, and temporary outages.
 */
@ExtendWith(OutputCaptureExtension.class)
class ShardReaderTests {

	private static final String ARN = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/x";

	private final ScriptedStreams streams = new ScriptedStreams();

	private final RecordingInvoker invoker = new RecordingInvoker();

	private final StreamPositions positions = new StreamPositions();

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final TimeSource time = TimeSource.system();

	@AfterEach
	void endThreads() {
		this.executor.shutdownNow();
		this.time.close();
	}

	@Test
	void readsRecordsAddedWhileShardCloses() {
		this.streams.answer(end("1"), end("2"), end("3"));
		assertThat(read(StartingPosition.TRIM_HORIZON)).isTrue();
		assertThat(this.invoker.ids()).containsExactly("1", "2", "3");
	}

	@Test
	void replacesExpiredIteratorByOneAfterLastRecord(CapturedOutput output) {
		this.streams.answer(records("1", "2"), ExpiredIteratorException.builder().build(), end("3"));
		assertThat(read(StartingPosition.TRIM_HORIZON)).isTrue();
		assertThat(this.invoker.ids()).containsExactly("1", "2", "3");
		assertThat(this.streams.iterators).startsWith("TRIM_HORIZON", "AFTER_SEQUENCE_NUMBER 2");
		assertThat(output).doesNotContain("WARN", "ERROR");
	}

	@Test
	void retriesPositionThatIsRejectedOnce(CapturedOutput output) {
		this.streams.answer(TrimmedDataAccessException.builder().build(), end("1"));
		assertThat(read(StartingPosition.TRIM_HORIZON)).isTrue();
		assertThat(this.invoker.ids()).containsExactly("1");
		assertThat(output).doesNotContain("WARN", "ERROR");
	}

	@Test
	void logsTrimmedRecordsAndContinuesWithOldest(CapturedOutput output) {
		this.positions.put(key(), ShardPosition.after("2"));
		this.streams.answer(TrimmedDataAccessException.builder().build(), TrimmedDataAccessException.builder().build(),
				end("7"));
		assertThat(read(StartingPosition.LATEST)).isTrue();
		assertThat(this.invoker.ids()).containsExactly("7");
		assertThat(this.streams.iterators).startsWith("AFTER_SEQUENCE_NUMBER 2", "AFTER_SEQUENCE_NUMBER 2",
				"TRIM_HORIZON");
		assertThat(output).contains("WARN", "Job job: records of shard shard-1 after 2 were removed from the stream");
	}

	@Test
	void logsExpiredLatestPosition(CapturedOutput output) {
		this.positions.put(key(), ShardPosition.at("expired"));
		this.streams.answer(ExpiredIteratorException.builder().build(), end("7"));
		assertThat(read(StartingPosition.TRIM_HORIZON)).isTrue();
		assertThat(this.streams.iterators).startsWith("LATEST");
		assertThat(output).contains("WARN", "Job job: the position in shard shard-1",
				"records that were written in between are skipped");
	}

	@Test
	void logsStartAndEndOfOutage(CapturedOutput output) {
		RuntimeException refused = SdkClientException.create("Connection refused");
		this.streams.answer(records("1"), refused, refused, refused, end("2"));
		assertThat(read(StartingPosition.TRIM_HORIZON)).isTrue();
		assertThat(this.invoker.ids()).containsExactly("1", "2");
		assertThat(lines(output, "ERROR")).singleElement()
			.asString()
			.contains("Job job: its stream cannot be read and is retried: Connection refused");
		assertThat(lines(output, "its stream can be read again")).hasSize(1);
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void skipsNothingAfterUnexpectedException() {
		this.streams.answer(GetRecordsResponse.builder().records(record("1"), Record.builder().build()).build(),
				end("1", "2"));
		assertThat(read(StartingPosition.TRIM_HORIZON)).isTrue();
		assertThat(this.invoker.ids()).containsExactly("1", "2");
		assertThat(this.streams.iterators).startsWith("TRIM_HORIZON", "TRIM_HORIZON");
	}

	private boolean read(StartingPosition start) {
		StreamJob job = StreamJob.named("job", "orders");
		try (DynamoDbClient unused = DynamoDbClient.builder().region(Region.EU_WEST_1).build()) {
			DeliveryContext delivery = new DeliveryContext(this.invoker, Mappings.ACCOUNT,
					new PollingMonitor(this.time.timer()), this.executor, this.time, TestJournals.journal(),
					RetryLimit.NONE, false);
			EventSourceMapping.Context context = new EventSourceMapping.Context(
					new DynamoDbClients(unused, this.streams, null), this.positions, Duration.ofSeconds(1), delivery);
			EventSourceMapping mapping = new EventSourceMapping(StreamMapping.of(List.of(job.build())).get(0), start,
					context);
			return new ShardReader(mapping, key(), start).read();
		}
	}

	private static ShardKey key() {
		return new ShardKey("job", ARN, "shard-1");
	}

	private static Object records(String... ids) {
		return GetRecordsResponse.builder().records(list(ids)).nextShardIterator("next").build();
	}

	private static Object end(String... ids) {
		return GetRecordsResponse.builder().records(list(ids)).build();
	}

	private static List<Record> list(String... ids) {
		return Stream.of(ids).map(ShardReaderTests::record).toList();
	}

	private static Record record(String id) {
		return Record.builder()
			.eventName("INSERT")
			.dynamodb((change) -> change.keys(Map.of("id", AttributeValue.fromS(id))).sequenceNumber(id))
			.build();
	}

	private static List<String> lines(CapturedOutput output, String text) {
		return output.getOut().lines().filter((line) -> line.contains(text)).toList();
	}

	private static final class ScriptedStreams implements DynamoDbStreamsClient {

		private final Deque<Object> answers = new ArrayDeque<>();

		private final List<String> iterators = new ArrayList<>();

		void answer(Object... answers) {
			this.answers.addAll(Arrays.asList(answers));
		}

		@Override
		public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
			this.iterators.add((request.shardIteratorTypeAsString() + " "
					+ ((request.sequenceNumber() != null) ? request.sequenceNumber() : ""))
				.trim());
			return GetShardIteratorResponse.builder().shardIterator("first").build();
		}

		@Override
		public GetRecordsResponse getRecords(GetRecordsRequest request) {
			Object answer = this.answers.isEmpty() ? end() : this.answers.remove();
			if (answer instanceof RuntimeException ex) {
				throw ex;
			}
			return (GetRecordsResponse) answer;
		}

		@Override
		public String serviceName() {
			return "dynamodb";
		}

		@Override
		public void close() {
		}

	}

}
