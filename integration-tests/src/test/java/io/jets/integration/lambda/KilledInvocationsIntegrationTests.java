package io.jets.integration.lambda;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what idempotency guarantees: events with duplicates are delivered to two
 * processes that use one table and are killed during the work and between the work and
 * its commit. While a completion is stored, the work of an event runs once; a kill
 * between work and commit repeats the work of that event, and nothing else does. The work
 * is recorded in a file, not in the store. The tests differ only in the numbers of
 * deliveries and kills, and in the time-out of the functions, which bounds the leases of
 * killed processes.
 */
@EnabledOnOs(OS.LINUX)
class KilledInvocationsIntegrationTests {

	private static final String APPLICATION = "io.jets.once.OnceApplication";

	private static final int PROCESSES = 2;

	private static final int DELIVERIES_PER_EVENT = 4;

	/** One of this number of events kills a process, until there are enough kills. */
	private static final int EVENTS_PER_KILL = 25;

	/** Tells a process that nothing is left to deliver. */
	private static final List<String> END = List.of();

	/** A process has the last delivery for less than this time. */
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

	private static final Executor RETRIES = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

	private final BlockingQueue<List<String>> deliveries = new LinkedBlockingQueue<>();

	private final AtomicInteger open = new AtomicInteger();

	private final AtomicInteger redelivered = new AtomicInteger();

	private final AtomicInteger kills = new AtomicInteger();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@TempDir
	private Path directory;

	private OnceTable table;

	private ServerSocket gate;

	private TaskDirectory task;

	@BeforeEach
	void start() throws IOException {
		this.table = OnceTable.create();
		this.gate = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		this.task = TaskDirectory.create(this.directory.resolve("task"), Path.of("target", "test-classes"),
				"io/jets/once");
		this.task.removeAheadOfTimeOutput();
		this.threads.submit(this::kill);
	}

	@AfterEach
	void stop() throws IOException {
		this.gate.close();
		this.threads.shutdownNow();
		this.table.close();
	}

	@Test
	void repeatsOnlyWorkThatWasKilledBeforeItsCommit() throws Exception {
		deliverAndKill("once-record", 2 * EVENTS_PER_KILL, 10, 1, Duration.ofSeconds(20));
	}

	@ParameterizedTest
	@CsvSource({ "once-record, 1250, 10", "once-event, 250, 1" })
	@Tag("long")
	@Tag("proof")
	void repeatsOnlyWorkThatWasKilledBeforeItsCommitInManyDeliveries(String job, int events, int batchSize)
			throws Exception {
		deliverAndKill(job, events, batchSize, 5, Duration.ofSeconds(5));
	}

	/**
	 * Delivers events while processes are killed, and verifies their work.
	 * @param job the job
	 * @param events the number of events
	 * @param batchSize the number of events per delivery
	 * @param killsPerPoint how many events kill a process, at each of the two points
	 * @param timeout the time-out of the functions
	 */
	private void deliverAndKill(String job, int events, int batchSize, int killsPerPoint, Duration timeout)
			throws Exception {
		List<String> ids = IntStream.range(0, events).mapToObj((number) -> id(number, killsPerPoint)).toList();
		deliver(ids, batchSize);
		List<Future<Integer>> timeouts = new ArrayList<>();
		for (int i = 0; i < PROCESSES; i++) {
			timeouts.add(this.threads.submit(() -> run(job, timeout)));
		}
		for (Future<Integer> process : timeouts) {
			assertThat(process.get()).as("invocations that exceeded their time-out").isZero();
		}
		assertThat(this.kills).hasValue(2 * killsPerPoint);
		Map<String, Long> lines;
		try (Stream<String> work = Files.lines(this.directory.resolve("work"))) {
			lines = work.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		}
		assertThat(ids).allSatisfy((id) -> {
			assertThat(lines.get("done " + id)).as("done " + id).isEqualTo(id.endsWith("BEFORE_COMMIT") ? 2 : 1);
			assertThat(lines.get("started " + id)).as("started " + id).isEqualTo(id.contains("_") ? 2 : 1);
		});
		assertThat(lines).hasSize(2 * events);
		assertThat(this.table.size()).isEqualTo(events);
		System.out.printf("%s: %d deliveries of %d events, %d redelivered, %d kills%n", job,
				events * DELIVERIES_PER_EVENT, events, this.redelivered.get(), this.kills.get());
	}

	/**
	 * Returns the id of an event, which says at which point it kills a process.
	 */
	private static String id(int number, int killsPerPoint) {
		int kill = number / EVENTS_PER_KILL;
		String point = (number % EVENTS_PER_KILL != 0 || kill >= 2 * killsPerPoint) ? ""
				: (kill % 2 == 0) ? "-DURING_WORK" : "-BEFORE_COMMIT";
		return "e" + number + point;
	}

	private void deliver(List<String> ids, int batchSize) {
		List<String> all = new ArrayList<>();
		for (int i = 0; i < DELIVERIES_PER_EVENT; i++) {
			all.addAll(ids);
		}
		Collections.shuffle(all, new Random(21));
		for (int start = 0; start < all.size(); start += batchSize) {
			this.deliveries.add(List.copyOf(all.subList(start, start + batchSize)));
		}
		this.open.set(this.deliveries.size());
	}

	/**
	 * Runs a function until nothing is left to deliver, in one process after another.
	 * @return the number of invocations that exceeded their time-out, as which Lambda
	 * would have ended them
	 */
	private int run(String job, Duration timeout) throws Exception {
		int timeouts = 0;
		LambdaProcess process = start(job, timeout);
		try {
			for (List<String> delivery = next(); !delivery.equals(END); delivery = next()) {
				try {
					end(delivery, process.invoke(payload(job, delivery)));
				}
				catch (IllegalStateException | CompletionException ex) {
					timeouts += (ex instanceof CompletionException) ? 1 : 0;
					process.close();
					process = start(job, timeout);
					redeliver(delivery);
				}
			}
			return timeouts;
		}
		finally {
			process.close();
		}
	}

	private List<String> next() throws InterruptedException {
		List<String> delivery = this.deliveries.poll(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
		return Objects.requireNonNull(delivery, "The other process has not ended its delivery");
	}

	private LambdaProcess start(String job, Duration timeout) throws IOException {
		return LambdaProcess.start(this.task, LambdaProcess.JOB_HANDLER,
				this.table.environment(Map.of("MAIN_CLASS", APPLICATION, "SPRING_CLOUD_FUNCTION_DEFINITION", job,
						"ONCE_DIRECTORY", this.directory.toString(), "ONCE_PORT", "" + this.gate.getLocalPort())),
				timeout);
	}

	private static String payload(String job, List<String> delivery) {
		return job.equals("once-event") ? OnceEvents.event(delivery.get(0)) : OnceEvents.batch(delivery);
	}

	/**
	 * Delivers what the function has not done again, as Lambda does.
	 */
	private void end(List<String> delivery, Outcome outcome) {
		if (outcome.errorType() != null) {
			assertThat(outcome.json().path("errorType").asString())
				.isEqualTo("io.jets.idempotency.EventInProgressException");
			redeliver(delivery);
			return;
		}
		JsonNode failure = outcome.json().path("batchItemFailures").path(0).path("itemIdentifier");
		if (failure.isString()) {
			redeliver(delivery.subList(Integer.parseInt(failure.asString()), delivery.size()));
			return;
		}
		if (this.open.decrementAndGet() == 0) {
			this.deliveries.addAll(Collections.nCopies(PROCESSES, END));
		}
	}

	private void redeliver(List<String> delivery) {
		this.redelivered.addAndGet(delivery.size());
		// A retry at once would be repeated, and use a processor, until the lease ends
		RETRIES.execute(() -> this.deliveries.add(List.copyOf(delivery)));
	}

	/**
	 * Kills each process that waits to be killed.
	 */
	private void kill() {
		try {
			while (true) {
				try (Socket process = this.gate.accept();
						BufferedReader reader = new BufferedReader(
								new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
					ProcessHandle waiting = ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();
					this.kills.incrementAndGet();
					waiting.destroyForcibly();
					waiting.onExit().join();
				}
			}
		}
		catch (IOException ex) {
			if (!this.gate.isClosed()) {
				throw new UncheckedIOException(ex);
			}
		}
	}

}
