package io.jets.local;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that an application is closed while its job processes several items concurrently,
 * and then starts again with the same data.
 */
class ClosedApplicationTests {

	private static final int ITEMS = 5;

	private static final int WRITES = 60;

	private static final int MIDDLE = 33;

	private static final CountDownLatch never = new CountDownLatch(1);

	@TempDir
	private Path data;

	@AfterEach
	void endJobs() {
		never.countDown();
	}

	@Test
	void losesNothingAndRedeliversInOrderOnlyRecordsAfterCheckpoint() throws Exception {
		List<Handled> untilClosed;
		try (ConfigurableApplicationContext context = run()) {
			Jobs jobs = context.getBean(Jobs.class);
			write();
			assertThat(jobs.middle.await(60, TimeUnit.SECONDS)).isTrue();
			await().until(() -> jobs.handled.size() > MIDDLE - ITEMS);
			untilClosed = jobs.handled;
		}
		List<Handled> first = List.copyOf(untilClosed);
		BigInteger checkpoint = checkpoint();
		Set<Integer> all = new LinkedHashSet<>(numbers(first));
		List<Handled> second;
		try (ConfigurableApplicationContext context = run()) {
			Jobs jobs = context.getBean(Jobs.class);
			jobs.middle.countDown();
			await().until(() -> {
				Set<Integer> both = new LinkedHashSet<>(numbers(first));
				both.addAll(numbers(jobs.handled));
				return both.size() == WRITES;
			});
			second = List.copyOf(jobs.handled);
		}
		assertThat(numbers(first)).doesNotHaveDuplicates().doesNotContain(MIDDLE);
		assertThat(numbers(second)).doesNotHaveDuplicates();
		assertThat(second).allMatch((handled) -> handled.sequenceNumber().compareTo(checkpoint) > 0);
		all.addAll(numbers(second));
		assertThat(all).containsExactlyInAnyOrderElementsOf(IntStream.range(0, WRITES).boxed().toList());
		for (int item = 0; item < ITEMS; item++) {
			int rest = item;
			assertThat(all.stream().filter((number) -> number % ITEMS == rest)).isSorted();
			assertThat(numbers(second).stream().filter((number) -> number % ITEMS == rest)).isSorted();
		}
	}

	private ConfigurableApplicationContext run() {
		SpringApplication application = new SpringApplication(ConcurrentApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return application.run("--jets.local.enabled=true", "--jets.local.port=0",
				"--jets.local.dynamodb.path=" + this.data);
	}

	private static void write() {
		try (DynamoDbClient client = DynamoDbClient.create()) {
			for (int i = 0; i < WRITES; i++) {
				Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("item" + i % ITEMS), "n",
						AttributeValue.fromN("" + i));
				client.putItem((request) -> request.tableName("closed-orders").item(item));
			}
		}
	}

	private BigInteger checkpoint() throws Exception {
		Properties positions = new Properties();
		Path file = this.data.resolve("jets-stream-positions.properties");
		if (Files.exists(file)) {
			positions.load(Files.newBufferedReader(file));
		}
		return positions.values().stream().map((number) -> new BigInteger((String) number)).findFirst().orElseThrow();
	}

	private static List<Integer> numbers(List<Handled> handled) {
		return handled.stream().map(Handled::number).toList();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class ConcurrentApplication {

		@Bean
		Jobs jobs() {
			return new Jobs();
		}

	}

	record Item(String id, int n) {

	}

	record Handled(int number, BigInteger sequenceNumber) {

	}

	@Job
	static class Jobs {

		private final List<Handled> handled = new CopyOnWriteArrayList<>();

		private final CountDownLatch middle = new CountDownLatch(1);

		@DynamoDbStream(table = "closed-orders", concurrency = "4", batchSize = "20")
		void handle(Change<Item> change) throws InterruptedException {
			int number = change.item().n();
			if (number == MIDDLE && this.middle.getCount() == 1) {
				this.middle.countDown();
				never.await();
			}
			this.handled.add(new Handled(number, new BigInteger(change.sequenceNumber())));
		}

	}

}
