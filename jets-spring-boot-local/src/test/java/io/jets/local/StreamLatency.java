package io.jets.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Prints the time from the start of a {@code PutItem} call in the application to the call
 * of the job's method: client, local endpoint, DynamoDB Local, stream, method. Its name
 * keeps it out of the build, and it asserts no time: {@code mvn -pl
 * jets-spring-boot-local -am test -Dtest=StreamLatency
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class StreamLatency {

	private static final int PUTS = 500;

	private static final int ROUNDS = 2;

	private static final Duration INTERVAL = Duration.ofMillis(5);

	@Test
	void fromPutToMethod() throws Exception {
		SpringApplication application = new SpringApplication(LatencyApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--jets.local.enabled=true",
				"--jets.local.port=0", "--logging.level.io.jets=WARN");
				DynamoDbClient client = DynamoDbClient.create()) {
			Jobs jobs = context.getBean(Jobs.class);
			// The first round warms up
			for (int round = 0; round <= ROUNDS; round++) {
				long[] nanos = measure(client, jobs);
				if (round > 0) {
					System.out.printf("put to method, round %d: p50 %.1f ms, p99 %.1f ms%n", round,
							nanos[PUTS / 2] / 1e6, nanos[PUTS * 99 / 100] / 1e6);
				}
			}
		}
	}

	private static long[] measure(DynamoDbClient client, Jobs jobs) throws InterruptedException {
		long[] starts = new long[PUTS];
		jobs.left = new CountDownLatch(PUTS);
		for (int i = 0; i < PUTS; i++) {
			Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS(String.valueOf(i)), "version",
					AttributeValue.fromN(String.valueOf(System.nanoTime())));
			starts[i] = System.nanoTime();
			client.putItem((put) -> put.tableName("latency").item(item));
			LockSupport.parkNanos(INTERVAL.toNanos());
		}
		if (!jobs.left.await(30, TimeUnit.SECONDS)) {
			throw new IllegalStateException(jobs.left.getCount() + " records did not arrive");
		}
		long[] nanos = new long[PUTS];
		Arrays.setAll(nanos, (i) -> jobs.calls.get(i) - starts[i]);
		Arrays.sort(nanos);
		return nanos;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class LatencyApplication {

		@Bean
		Jobs jobs() {
			return new Jobs();
		}

	}

	record Item(String id) {

	}

	@Job
	static class Jobs {

		private final AtomicLongArray calls = new AtomicLongArray(PUTS);

		private volatile CountDownLatch left = new CountDownLatch(0);

		@DynamoDbStream("latency")
		void measure(Change<Item> change) {
			this.calls.set(Integer.parseInt(change.newItem().id()), System.nanoTime());
			this.left.countDown();
		}

	}

}
