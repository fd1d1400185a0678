package io.jets.local;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of jobs with typed events on the local engine.
 */
@ExtendWith(OutputCaptureExtension.class)
class TypedJobsTests {

	private static final String BIG = "12345678901234567890123456789012345678";

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void run() {
		SpringApplication application = new SpringApplication(TypedApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		context = application.run("--jets.local.enabled=true", "--jets.local.port=0");
	}

	@AfterAll
	static void close() {
		context.close();
	}

	@Test
	void deliversTypedRecordsOnceAndAgainFromRecordThatFailed(CapturedOutput output) throws Exception {
		try (DynamoDbClient client = DynamoDbClient.create()) {
			for (String total : new String[] { "1", "0", BIG }) {
				client.putItem((request) -> request.tableName("typed-orders")
					.item(Map.of("id", AttributeValue.fromS("a"), "total", AttributeValue.fromN(total))));
			}
			client.deleteItem(
					(request) -> request.tableName("typed-orders").key(Map.of("id", AttributeValue.fromS("a"))));
		}
		Jobs jobs = context.getBean(Jobs.class);
		assertThat(jobs.next(jobs.records)).isEqualTo("INSERT null Order[id=a, total=1] jobs-record");
		assertThat(jobs.next(jobs.records)).isEqualTo("MODIFY Order[id=a, total=1] Order[id=a, total=0] jobs-record");
		assertThat(jobs.next(jobs.records)).isEqualTo("MODIFY Order[id=a, total=1] Order[id=a, total=0] jobs-record");
		assertThat(jobs.next(jobs.records))
			.isEqualTo("MODIFY Order[id=a, total=0] Order[id=a, total=" + BIG + "] jobs-record");
		assertThat(jobs.next(jobs.records)).isEqualTo("REMOVE Order[id=a, total=" + BIG + "] null jobs-record");
		assertThat(jobs.next(jobs.beans)).isEqualTo("INSERT a 1");
		assertThat(jobs.next(jobs.beans)).isEqualTo("MODIFY a 0");
		assertThat(jobs.next(jobs.beans)).isEqualTo("MODIFY a " + BIG);
		assertThat(jobs.next(jobs.beans)).isEqualTo("REMOVE a " + BIG);
		assertThat(jobs.records).isEmpty();
		assertThat(output)
			.containsPattern("jobs-record: stream typed-orders, \\d records?, \\d+ ms, 1 reported as failed");
	}

	@Test
	void runsItemsConcurrentlyAndChangesOfItemInOrder() throws Exception {
		try (DynamoDbClient client = DynamoDbClient.create()) {
			for (int total = 1; total <= 2; total++) {
				for (String id : new String[] { "x", "y" }) {
					String number = "" + total;
					client.putItem((request) -> request.tableName("typed-pairs")
						.item(Map.of("id", AttributeValue.fromS(id), "total", AttributeValue.fromN(number))));
				}
			}
		}
		Jobs jobs = context.getBean(Jobs.class);
		List<String> pairs = List.of(jobs.next(jobs.pairs), jobs.next(jobs.pairs), jobs.next(jobs.pairs),
				jobs.next(jobs.pairs));
		assertThat(pairs).containsExactlyInAnyOrder("x 1 both", "x 2 both", "y 1 both", "y 2 both")
			.containsSubsequence("x 1 both", "x 2 both")
			.containsSubsequence("y 1 both", "y 2 both");
	}

	@Test
	void tellsBeanThatTableIsMissing() {
		assertThat(context.getBean(EarlyWriter.class).failure).isInstanceOf(ResourceNotFoundException.class);
	}

	@Test
	void deliversTypedDetail() throws Exception {
		try (EventBridgeClient client = EventBridgeClient.create()) {
			client.putEvents((request) -> request.entries(PutEventsRequestEntry.builder()
				.source("orders")
				.detailType("Order Placed")
				.detail("{\"id\": \"b\", \"total\": 2.50}")
				.build()));
		}
		Jobs jobs = context.getBean(Jobs.class);
		assertThat(jobs.next(jobs.events)).isEqualTo("orders Order Placed Order[id=b, total=2.50]");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class TypedApplication {

		@Bean
		EarlyWriter earlyWriter() {
			return new EarlyWriter();
		}

		@Bean
		Jobs jobs() {
			return new Jobs();
		}

	}

	/**
	 * Writes to a table that no job names while the application starts.
	 */
	static class EarlyWriter {

		private Throwable failure;

		EarlyWriter() {
			try (DynamoDbClient client = DynamoDbClient.create()) {
				client.putItem(
						(request) -> request.tableName("typed-invoices").item(Map.of("id", AttributeValue.fromS("a"))));
			}
			catch (DynamoDbException ex) {
				this.failure = ex;
			}
		}

	}

	record Order(String id, BigDecimal total) {

	}

	@Job
	static class Jobs {

		final BlockingQueue<String> records = new LinkedBlockingQueue<>();

		final BlockingQueue<String> beans = new LinkedBlockingQueue<>();

		final BlockingQueue<String> pairs = new LinkedBlockingQueue<>();

		private final CountDownLatch together = new CountDownLatch(2);

		final BlockingQueue<String> events = new LinkedBlockingQueue<>();

		private boolean failed;

		@DynamoDbStream("typed-orders")
		void record(Change<Order> change) {
			this.records.add(change.type() + " " + change.oldItem() + " " + change.newItem() + " " + MDC.get("job"));
			if (change.item().total().signum() == 0 && !this.failed) {
				this.failed = true;
				throw new IllegalStateException("Nothing to pay");
			}
		}

		@DynamoDbStream("typed-orders")
		void bean(Change<TypedOrder> change) {
			this.beans.add(change.type() + " " + change.item().getId() + " " + change.item().getTotal());
		}

		// The window ends with the fourth record, so that all are in one batch
		@DynamoDbStream(table = "typed-pairs", concurrency = "4", batchSize = "4", maximumBatchingWindow = "5m")
		void pair(Change<TypedOrder> change) throws InterruptedException {
			this.together.countDown();
			boolean both = this.together.await(30, TimeUnit.SECONDS);
			this.pairs.add(change.item().getId() + " " + change.item().getTotal() + (both ? " both" : " alone"));
		}

		@EventPattern("{\"source\": [\"orders\"]}")
		void event(BusEvent<Order> event) {
			this.events.add(event.source() + " " + event.detailType() + " " + event.detail());
		}

		String next(BlockingQueue<String> from) throws InterruptedException {
			return String.valueOf(from.poll(30, TimeUnit.SECONDS));
		}

	}

}
