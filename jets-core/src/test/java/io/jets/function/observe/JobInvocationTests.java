package io.jets.function.observe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.Change;
import io.jets.function.Events;
import io.jets.function.JobContext;
import io.jets.function.JobFunction;
import io.jets.function.JobFunctions;
import io.jets.function.LoggedLines;
import io.jets.function.record.GeneratedReaders;
import io.jets.job.JobRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests of {@link JobInvocation} with observers that throw exceptions. For what observers
 * are told, see {@code JobObservationsTests}.
 */
class JobInvocationTests {

	private final List<String> told = new ArrayList<>();

	@Test
	void keepsResponseAndTellsOtherObserversIfObserversFail() {
		try (LoggedLines log = new LoggedLines(GuardedObserver.class)) {
			run((functions) -> assertThat(functions.get("observed-file")
				.call(Events.batch(Events.insert(1, "a"), Events.insert(2, "refused")), null))
				.asString(StandardCharsets.UTF_8)
				.isEqualTo(Events.failed(2)));
			assertThat(this.told).containsExactly("start", "openScope", "openScope", "event-1 SUCCESS", "close",
					"openScope", "event-2 FAILURE", "close", "close", "PARTIAL 1 null");
			assertThat(log.lines())
				.containsExactlyElementsOf(Stream
					.of("start", "openScope", "openScope", "recordEnded", "close", "openScope", "recordEnded", "close",
							"close", "end")
					.map(JobInvocationTests::error)
					.toList());
		}
	}

	@Test
	void throwsExceptionOfJobIfObserversFail() {
		run((functions) -> assertThatIllegalStateException()
			.isThrownBy(() -> functions.get("observed-fail").call(Events.bytes("{}"), null))
			.withMessage("Failed as asked"));
		assertThat(this.told).containsExactly("start", "openScope", "close", "ERROR 0 Failed as asked");
	}

	@Test
	void startsFunctionIfObserverFails() {
		try (LoggedLines log = new LoggedLines(JobFunction.class)) {
			run((functions) -> functions.get("observed-file").prime());
			assertThat(log.lines()).containsExactly(error("prime"));
		}
	}

	private static String error(String method) {
		return "ERROR The observer %s of observed-file failed in %s, which does not affect the job: %s: %s"
			.formatted(Failing.class.getName(), method, UnsupportedOperationException.class.getName(), method);
	}

	private void run(Consumer<JobFunctions> test) {
		List<InvocationObserver> observers = new ArrayList<>();
		Stream.of("prime", "start", "openScope", "close", "recordEnded", "end")
			.map(Failing::new)
			.forEach(observers::add);
		observers.add((invocation) -> {
			this.told.add("start");
			return new Listening(this.told);
		});
		JobContext.of(ObservedJob.class).run((context) -> {
			try (JobFunctions functions = new JobFunctions(context.getBean(JobRegistry.class), context.getBeanFactory(),
					() -> context.getBean(JsonMapper.class), GeneratedReaders.none(), Duration.ZERO, observers)) {
				test.accept(functions);
			}
		});
	}

	@Job("observed")
	static class ObservedJob {

		@DynamoDbStream("orders")
		void file(Change<JsonNode> change) {
			if (change.keys().containsValue("refused")) {
				throw new IllegalStateException("Refused");
			}
		}

		@Rate("1 hour")
		void fail() {
			throw new IllegalStateException("Failed as asked");
		}

	}

	/**
	 * An observer that throws an exception in one method.
	 */
	private record Failing(String method) implements InvocationObserver, ObservedInvocation {

		@Override
		public void prime() {
			failIn("prime");
		}

		@Override
		public ObservedInvocation start(JobInvocation invocation) {
			failIn("start");
			return this;
		}

		@Override
		public Scope openScope() {
			failIn("openScope");
			return () -> failIn("close");
		}

		@Override
		public void recordEnded(ObservedRecord record) {
			failIn("recordEnded");
		}

		@Override
		public void end(InvocationOutcome outcome, int failedRecords, @Nullable Throwable error) {
			failIn("end");
		}

		private void failIn(String called) {
			if (this.method.equals(called)) {
				throw new UnsupportedOperationException(called);
			}
		}

	}

	/**
	 * Notes what it is told.
	 */
	private record Listening(List<String> told) implements ObservedInvocation {

		@Override
		public Scope openScope() {
			this.told.add("openScope");
			return () -> this.told.add("close");
		}

		@Override
		public void recordEnded(ObservedRecord record) {
			this.told.add(record.eventId() + " " + record.outcome());
		}

		@Override
		public void end(InvocationOutcome outcome, int failedRecords, @Nullable Throwable error) {
			this.told.add(outcome + " " + failedRecords + " " + ((error != null) ? error.getMessage() : null));
		}

	}

}
