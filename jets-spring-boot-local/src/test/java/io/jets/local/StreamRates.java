package io.jets.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import io.jets.function.JobFunctions;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.local.dynamodb.DynamoDbLocalExtension;
import io.jets.local.dynamodb.TableCreator;
import io.jets.local.engine.EngineSettings;
import io.jets.local.engine.JobEngine;
import io.jets.local.invoke.LocalAccount;
import io.jets.local.invoke.InvokerSettings;
import io.jets.local.invoke.LocalJobInvoker;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.journal.Journal;
import io.jets.local.journal.JournalLimits;
import io.jets.local.journal.entry.Decision;
import io.jets.local.journal.entry.Origin;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.RecordCounts;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.journal.entry.RunResult;
import io.jets.local.time.TimeSource;
import io.jets.local.stream.position.StreamPositions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Prints how many records per second reach a job that does nothing from DynamoDB Local
 * through the local engine, by batch size, and how much of the time the journal needs to
 * record them and the runs. Its name keeps it out of the build, and it asserts no time:
 * {@code mvn -pl jets-spring-boot-local -am test -Dtest=StreamRates
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StreamRates {

	private static final int RECORDS = 10_000;

	private static final int ROUNDS = 7;

	private static final String TABLE = "rates";

	@RegisterExtension
	static final DynamoDbLocalExtension dynamoDb = new DynamoDbLocalExtension();

	@Test
	void ofRecords() throws Exception {
		SpringApplication application = new SpringApplication(RatesApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--jets.local.enabled=false",
				"--logging.level.io.jets=WARN")) {
			List<JobMethod> jobs = context.getBean(JobRegistry.class).jobs();
			new TableCreator(dynamoDb.client(), Map.of()).createMissing(jobs);
			write();
			List<List<Double>> rates = lists(jobs.size());
			List<List<Double>> shares = lists(jobs.size());
			// Alternates between the sizes, so that noise affects all of them. The first
			// round
			// warms up
			for (int round = 0; round <= ROUNDS; round++) {
				for (int i = 0; i < jobs.size(); i++) {
					double rate = rate(context, jobs.get(i));
					double recorded = recorded(jobs.get(i));
					if (round > 0) {
						rates.get(i).add(rate);
						shares.get(i).add(100 * rate / recorded);
					}
				}
			}
			for (int i = 0; i < jobs.size(); i++) {
				List<Double> sorted = rates.get(i).stream().sorted().toList();
				List<Double> recording = shares.get(i).stream().sorted().toList();
				System.out.printf(
						"%s: %.0f records/s, median of %d rounds (%.0f to %.0f); recording takes %.1f %% of the time "
								+ "(%.1f to %.1f)%n",
						jobs.get(i).name(), sorted.get(ROUNDS / 2), ROUNDS, sorted.get(0), sorted.get(ROUNDS - 1),
						recording.get(ROUNDS / 2), recording.get(0), recording.get(ROUNDS - 1));
			}
		}
	}

	private static List<List<Double>> lists(int count) {
		return Stream.generate(() -> (List<Double>) new ArrayList<Double>()).limit(count).toList();
	}

	/**
	 * Returns how many records per second the journal records if nothing else is done.
	 */
	private static double recorded(JobMethod job) {
		DynamoDbStreamTrigger trigger = job.triggers(DynamoDbStreamTrigger.class).findFirst().orElseThrow();
		int batch = Objects.requireNonNull(trigger.batchSize());
		Decision decision = new Decision(job.name(), job.location(), trigger.describe(), Decision.Result.MATCHED,
				List.of(), null);
		byte[] record = new byte[600];
		byte[] payload = new byte[batch * record.length];
		Journal journal = new Journal(JournalLimits.DEFAULT);
		long start = System.nanoTime();
		for (int i = 0; i < RECORDS; i += batch) {
			List<Long> events = new ArrayList<>();
			for (int j = i; j < i + batch; j++) {
				String id = "event-" + j;
				events.add(journal
					.received(id, decision,
							(number) -> new ReceivedEvent(number, number, ReceivedEvent.Kind.CHANGE, id, Instant.now(),
									Origin.CLIENT, TABLE, null, "INSERT", Payload.of(record), List.of(decision)))
					.number());
			}
			RunCause cause = new RunCause(trigger.source(), batch + " records", events, 1, 11, null);
			String requestId = "request-" + i;
			Run run = journal.started((number) -> new Run(number, number, requestId, job.name(), cause,
					Payload.of(payload), Instant.now(), RunResult.RUNNING, null));
			journal.update(run.with(new RunResult(RunResult.Outcome.SUCCEEDED, Duration.ZERO, Payload.NONE, 0,
					List.of(), RecordCounts.of(batch, batch))));
		}
		return RECORDS / ((System.nanoTime() - start) / 1e9);
	}

	private static double rate(ConfigurableApplicationContext context, JobMethod job) throws InterruptedException {
		JobFunctions functions = context.getBean(JobFunctions.class);
		LocalAccount account = new LocalAccount("us-east-1", "000000000000");
		Jobs jobs = context.getBean(Jobs.class);
		Journal journal = new Journal(JournalLimits.DEFAULT);
		jobs.left = new CountDownLatch(RECORDS);
		try (TimeSource time = TimeSource.system();
				LocalJobInvoker invoker = new LocalJobInvoker(functions, List.of(job), account, InvokerSettings.of(),
						time, journal);
				JobEngine engine = new JobEngine(List.of(job), invoker, time, Runnable::run, journal,
						new EngineSettings(account, RetryLimit.NONE, false))) {
			long start = System.nanoTime();
			engine.follow(dynamoDb.clients(), new StreamPositions(), null);
			jobs.left.await();
			return RECORDS / ((System.nanoTime() - start) / 1e9);
		}
	}

	private static void write() {
		int request = 25;
		for (int i = 0; i < RECORDS; i += request) {
			List<WriteRequest> writes = new ArrayList<>();
			for (int j = i; j < i + request; j++) {
				Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("order-" + j), "customer",
						AttributeValue.fromS("customer " + j % 100), "total", AttributeValue.fromN(j + ".50"));
				writes.add(WriteRequest.builder().putRequest((put) -> put.item(item)).build());
			}
			dynamoDb.client().batchWriteItem((batch) -> batch.requestItems(Map.of(TABLE, writes)));
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class RatesApplication {

		@Bean
		Jobs jobs() {
			return new Jobs();
		}

	}

	record Order(String id, String customer, double total) {

	}

	@Job
	static class Jobs {

		private volatile CountDownLatch left = new CountDownLatch(0);

		@DynamoDbStream(table = TABLE, batchSize = "1")
		void of1(Change<Order> change) {
			this.left.countDown();
		}

		@DynamoDbStream(table = TABLE, batchSize = "10")
		void of10(Change<Order> change) {
			this.left.countDown();
		}

		@DynamoDbStream(table = TABLE, batchSize = "100")
		void of100(Change<Order> change) {
			this.left.countDown();
		}

	}

}
