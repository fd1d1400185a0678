package io.jets.function.dispatch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunction;
import io.jets.function.JobFunctions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the threads on which records are processed concurrently.
 */
class RecordThreadsTests {

	@Test
	void usesNamedThreadsThatEndWithContext() {
		Set<Thread> threads = ConcurrentHashMap.newKeySet();
		JobContext.of(ParallelJob.class).run((context) -> {
			String[] records = new String[8];
			for (int i = 0; i < records.length; i++) {
				records[i] = Events.insert(i, "item-" + i);
			}
			JobFunction function = context.getBean(JobFunctions.class).find("parallel-run");
			assertThat(function.call(Events.batch(records), null)).asString().isEqualTo("{\"batchItemFailures\":[]}");
			threads.addAll(context.getBean(ParallelJob.class).threads);
			assertThat(threads).hasSize(8).contains(Thread.currentThread());
			threads.remove(Thread.currentThread());
			assertThat(threads).allMatch((thread) -> thread.getName().startsWith("jets-record-") && thread.isDaemon());
		});
		assertThat(threads).hasSize(7);
		Awaitility.await().until(() -> threads.stream().noneMatch(Thread::isAlive));
	}

	@Test
	void startsNoThreadWithoutConcurrency() {
		JobContext.of(ParallelJob.class).run((context) -> {
			context.getBean(JobFunctions.class)
				.find("parallel-serial")
				.call(Events.batch(Events.insert(1, "a"), Events.insert(2, "b")), null);
			assertThat(context.getBean(ParallelJob.class).threads).containsExactly(Thread.currentThread());
		});
	}

	@Test
	void usesConcurrencyOfEachTable() {
		JobContext.of(ParallelJob.class).run((context) -> {
			Set<Thread> before = Thread.getAllStackTraces().keySet();
			String[] ofReturns = { Events.insert(1, "a").replace("table/orders", "table/returns"),
					Events.insert(2, "b").replace("table/orders", "table/returns") };
			JobFunction function = context.getBean(JobFunctions.class).find("parallel-both");
			assertThat(function.call(Events.batch(ofReturns), null)).asString().isEqualTo("{\"batchItemFailures\":[]}");
			assertThat(context.getBean(ParallelJob.class).threads).containsExactly(Thread.currentThread());
			assertThat(Thread.getAllStackTraces().keySet())
				.noneMatch((thread) -> thread.getName().startsWith("jets-record-") && !before.contains(thread));
		});
	}

	@Job("parallel")
	static class ParallelJob {

		final Set<Thread> threads = ConcurrentHashMap.newKeySet();

		private final CyclicBarrier all = new CyclicBarrier(8);

		@DynamoDbStream(table = "orders", concurrency = "8")
		void run(Change<JsonNode> change) throws Exception {
			this.threads.add(Thread.currentThread());
			this.all.await(30, TimeUnit.SECONDS);
		}

		@DynamoDbStream("orders")
		void serial(Change<JsonNode> change) {
			this.threads.add(Thread.currentThread());
		}

		@DynamoDbStream(table = "orders", concurrency = "8")
		@DynamoDbStream("returns")
		void both(Change<JsonNode> change) {
			this.threads.add(Thread.currentThread());
		}

	}

}
