package io.jets.local.stream.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.jets.event.Change;
import io.jets.function.JobFunctions;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.InvokerSettings;
import io.jets.local.invoke.LocalJobInvoker;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.invoke.TestJobs;
import io.jets.local.journal.Journal;
import io.jets.local.journal.TestJournals;
import io.jets.local.stream.position.Checkpoint;
import io.jets.local.stream.position.ShardKey;
import io.jets.local.stream.position.StreamPositions;
import io.jets.local.time.ManualTime;
import io.jets.local.time.PollingMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of what the log says about records that fail in all their attempts.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailureLoggingTests {

	private static final String ARN = "arn:aws:dynamodb:eu-central-1:123456789012:table/orders/stream/2026-11-22T10:00:00.000";

	private static final String NUMBER = "\"N\":\"471147114\"";

	private static final String RECORD = """
			{"eventID":"%1$s","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb",\
			"awsRegion":"eu-central-1","eventSourceARN":"%2$s","dynamodb":{"ApproximateCreationDateTime":1763805601,\
			"Keys":{"id":{"S":"%1$s"}},"NewImage":{"id":{"S":"%1$s"},"total":{%3$s}},\
			"SequenceNumber":"%1$s","SizeBytes":10,"StreamViewType":"NEW_AND_OLD_IMAGES"}}""";

	private final Journal journal = TestJournals.journal();

	private final ManualTime time = new ManualTime("2026-11-22T10:00:01Z");

	private final ExecutorService executor = Executors.newCachedThreadPool();

	private final StreamJob stream = StreamJob.named("job-order", "orders");

	private final List<AutoCloseable> closeables = new ArrayList<>();

	@AfterEach
	void close() throws Exception {
		this.executor.shutdownNow();
		for (AutoCloseable closeable : this.closeables) {
			closeable.close();
		}
	}

	@Test
	void logsOneStackTraceAndOneLinePerLaterAttempt(CapturedOutput output) throws Exception {
		deliver(new OrderJob(), record("1", NUMBER));
		List<String> lines = output.getOut().lines().toList();
		assertThat(lines).hasSizeLessThan(60)
			.filteredOn((line) -> line.contains("IllegalStateException: no stock"))
			.hasSize(1);
		assertThat(lines).filteredOn((line) -> line.startsWith("\tat "))
			.allMatch((line) -> line.contains(getClass().getName()))
			.isNotEmpty();
		assertThat(lines).filteredOn((line) -> line.contains("Caused by: ")).hasSize(1);
		for (int attempt = 2; attempt <= 11; attempt++) {
			String text = "attempt " + attempt + " of 11, 1 reported as failed, same error";
			assertThat(lines).filteredOn((line) -> line.endsWith(text)).hasSize(1);
		}
		assertThat(lines).last()
			.asString()
			.contains("discarded 1 record of stream orders", "after 11 attempts",
					"When deployed, the application's queue of failed events receives this");
		assertThat(output).doesNotContain("471147114");
	}

	@Test
	void logsStackTraceOfEachRecordAndOfEachOtherFailure(CapturedOutput output) throws Exception {
		deliver(new OrderJob("no stock", "no stock", "no price", "no stock"), record("1", NUMBER), record("2", NUMBER));
		assertThat(output.getOut()
			.lines()
			.filter((line) -> line.contains("IllegalStateException: no ") || line.contains("IllegalArgumentException")))
			.hasSize(3);
	}

	@Test
	void logsUnreadableRecordOnce(CapturedOutput output) throws Exception {
		deliver(new OrderJob(), record("1", "\"S\":\"471147114 pieces\""));
		assertThat(output.getOut().lines()).hasSize(3)
			.first()
			.asString()
			.contains("job-order failed. Record 1 of table orders (sequence number 1)", "total");
		assertThat(output).contains("1 reported as failed", "after 11 attempts").doesNotContain("471147114");
	}

	@Test
	void logsInvalidResponseOnceInFull(CapturedOutput output) throws Exception {
		deliver(new ReportingJob(), "report", this.stream.retries(1).bisect(false), record("1", NUMBER),
				record("2", NUMBER));
		assertThat(output.getOut().lines()).satisfiesExactly((first) -> assertThat(first)
			.contains("ERROR", "job-order: stream orders, 2 records, 0 ms, failed: Lambda "
					+ "cannot read the response, so that the whole batch counts as failed: itemIdentifier '7' is not "
					+ "a sequence number of the batch"),
				(second) -> assertThat(second).contains("WARN").endsWith("attempt 2 of 2, same error"),
				(last) -> assertThat(last).contains("discarded 2 records"));
	}

	private void deliver(OrderJob order, PendingRecord... records) throws Exception {
		deliver(order, "order", this.stream, records);
	}

	private void deliver(Object bean, String method, StreamJob stream, PendingRecord... records) throws Exception {
		JobMethod job = new JobMethod("job-order", "bean", bean.getClass(),
				ReflectionUtils.findMethod(bean.getClass(), method, (Class<?>[]) null), List.of(stream.trigger()));
		JobFunctions functions = new JobFunctions(new JobRegistry(List.of(job), List.of()),
				new StaticListableBeanFactory(Map.of("bean", bean)), JsonMapper::shared, Duration.ZERO);
		LocalJobInvoker invoker = new LocalJobInvoker(functions, List.of(job), TestJobs.ACCOUNT,
				new InvokerSettings(List.of(), RetryLimit.NONE, 10, true, false), this.time.source(), this.journal);
		this.closeables.add(invoker);
		DeliveryContext context = new DeliveryContext(invoker, TestJobs.ACCOUNT, new PollingMonitor(this.time),
				this.executor, this.time.source(), this.journal, RetryLimit.NONE, false);
		Checkpoint checkpoint = new Checkpoint(new StreamPositions(), new ShardKey("job", ARN, "shard-1"), () -> false);
		ShardPartition partition = new ShardPartition(
				new DeliverySettings(job, stream.trigger(), RetryLimit.NONE,
						new DiscardedBatches(job, stream.trigger(),
								new InvocationRecord(job, TestJobs.ACCOUNT, ARN, "shard-1"), context)),
				checkpoint, context);
		partition.add(List.of(records), false);
		await().until(() -> {
			this.time.pass(Duration.ofSeconds(1));
			return partition.isIdle();
		});
	}

	private static PendingRecord record(String id, String total) {
		return new PendingRecord(id, TestRecords.ARRIVAL, id.hashCode(),
				RECORD.formatted(id, ARN, total).getBytes(StandardCharsets.UTF_8), 0);
	}

	static class OrderJob {

		private final List<String> problems;

		private int calls;

		OrderJob(String... problems) {
			this.problems = List.of(problems);
		}

		void order(Change<Order> change) {
			String problem = this.problems.isEmpty() ? "no stock"
					: this.problems.get(Math.min(this.calls++, this.problems.size() - 1));
			if (problem.equals("no price")) {
				throw new IllegalArgumentException(problem);
			}
			reserve(problem);
		}

		private void reserve(String problem) {
			throw new IllegalStateException(problem, new UnsupportedOperationException("empty"));
		}

	}

	static class ReportingJob {

		StreamsEventResponse report(byte[] payload) {
			return new StreamsEventResponse(List.of(new BatchItemFailure("7")));
		}

	}

	record Order(String id, int total) {

	}

}
