package io.jets.test;

import java.time.Duration;
import java.util.function.Supplier;

import io.jets.local.run.Debugger;
import io.jets.test.engine.FinishedEvents;
import io.jets.test.engine.LocalRecorder;
import io.jets.test.engine.Recording;
import io.jets.test.result.JobRuns;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.Assert;

/**
 * Waits in a test for jobs that the local engine fires, and returns what happened:
 *
 * <pre class="code">
 * client.putItem(...);
 * assertThat(jobs.await("clerkJob-ship")).ran("clerkJob-ship").succeeded();
 * </pre>
 * <p>
 * It waits for entries of the engine's journal, so it returns as soon as the job has
 * ended, retries included. By default, it waits for ten seconds at most, in real time;
 * under a debugger there is no limit. Only events that the engine has received since the
 * test began count, {@code @BeforeEach} methods included.
 * {@link io.jets.test.local.EnableLocalJobs @EnableLocalJobs} provides it as a bean.
 */
public final class LocalJobs {

	private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(10);

	private static final Duration NO_LIMIT = Duration.ofDays(1);

	private final LocalRecorder recorder;

	private final Supplier<JsonMapper> mapper;

	private final Duration limit;

	/**
	 * Creates an object that waits for ten seconds at most.
	 * @param recorder reads the journal
	 * @param mapper the application's mapper, which writes expected results
	 */
	public LocalJobs(LocalRecorder recorder, Supplier<JsonMapper> mapper) {
		this(recorder, mapper, DEFAULT_LIMIT);
	}

	private LocalJobs(LocalRecorder recorder, Supplier<JsonMapper> mapper, Duration limit) {
		this.recorder = recorder;
		this.mapper = mapper;
		this.limit = limit;
	}

	/**
	 * Returns the same with another limit.
	 * @param limit how long to wait at most
	 * @return an object that waits that long
	 */
	public LocalJobs within(Duration limit) {
		Assert.isTrue(limit.compareTo(Duration.ZERO) > 0, "limit must be positive");
		return new LocalJobs(this.recorder, this.mapper, limit);
	}

	/**
	 * Waits until a job has finished an event, and all further events that it got in the
	 * meantime.
	 * @param job the name of the job, {@code <bean name>-<method name>}
	 * @return what has happened since the test began
	 * @throws AssertionError if the job did not run, or has not ended. The message has
	 * the decisions on all events, and the runs
	 */
	public JobRuns await(String job) {
		return await(job, 1);
	}

	/**
	 * Waits until a job has finished a number of events: bus events, changes, schedules
	 * that fired, and direct invocations. An event is finished when the job has processed
	 * it, or when it is given up after its retries.
	 * @param job the name of the job, {@code <bean name>-<method name>}
	 * @param events the number of events since the test began
	 * @return what has happened since the test began
	 * @throws AssertionError if the job has not finished that many. The message has the
	 * decisions on all events, and the runs
	 */
	public JobRuns await(String job, int events) {
		Assert.isTrue(events > 0, "events must be positive");
		Recording recording = this.recorder.await((current) -> FinishedEvents.of(job, current).areAtLeast(events),
				Debugger.isPresent() ? NO_LIMIT : this.limit);
		JobRuns runs = new JobRuns(recording, this.mapper);
		FinishedEvents finished = FinishedEvents.of(job, recording);
		if (!finished.areAtLeast(events)) {
			String waited = "after " + seconds() + " seconds";
			runs.assertThat().as(waited).ran(job);
			throw new AssertionError("[%s] Expecting %s to finish %d %s, but it got %d and finished %d of them%n%s"
				.formatted(waited, job, events, (events == 1) ? "event" : "events", finished.received().size(),
						finished.finished().size(), runs));
		}
		return runs;
	}

	private String seconds() {
		return String.valueOf(this.limit.toMillis() / 1000.0).replaceFirst("\\.0$", "");
	}

	/**
	 * Returns what has happened since the test began, without waiting.
	 * @return what has happened
	 */
	public JobRuns soFar() {
		return new JobRuns(this.recorder.soFar(), this.mapper);
	}

}
