package io.jets.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.jets.local.schedule.Schedule;
import io.jets.test.engine.Recording;
import io.jets.test.engine.TestEngine;
import io.jets.test.result.JobRuns;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.Assert;

/**
 * The clock of a test with jobs, which stands still until the test moves it. It is the
 * primary {@link Clock} bean, so beans that get a {@code Clock} see the same time.
 *
 * <pre class="code">
 * clock.set("2026-10-24T22:00:00Z");
 * assertThat(clock.advance(Duration.ofDays(2))).fired("reportJob-nightly")
 *     .at("2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00");
 * </pre>
 * <p>
 * Each test starts at {@link #START}. Only the clock fires schedules: retries and
 * batching windows pass within the call that causes them, after which the clock is where
 * it was. While a job runs, the time stands still, unless the job or its collaborators
 * call {@link #advance}, which lowers the remaining time of the invocation; a function
 * that exceeds its time-out in this way fails as on Lambda.
 */
public final class TestClock extends Clock {

	/**
	 * The time at which each test starts: noon in UTC, on Thursday, 1 January 2026.
	 */
	public static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

	private final TestEngine engine;

	private final Supplier<JsonMapper> mapper;

	/**
	 * Creates a clock.
	 * @param engine the engine whose time it shows
	 * @param mapper the application's mapper
	 */
	public TestClock(TestEngine engine, Supplier<JsonMapper> mapper) {
		this.engine = engine;
		this.mapper = mapper;
	}

	/**
	 * Sets the time, forwards or backwards. Nothing fires: all schedules are planned from
	 * this time on, and rates count from it.
	 * @param time the time
	 */
	public void set(Instant time) {
		Assert.state(this.engine.running() == null,
				() -> this.engine.running() + " runs: a job cannot set the clock. Advance it, or set it in the test");
		this.engine.set(time);
	}

	/**
	 * Sets the time, forwards or backwards, as {@link #set(Instant)} does.
	 * @param time the time with an offset: {@code 2026-10-24T22:00:00Z} or
	 * {@code 2026-10-25T00:00:00+02:00}
	 * @throws java.time.format.DateTimeParseException if the text has another form
	 */
	public void set(String time) {
		set(OffsetDateTime.parse(time).toInstant());
	}

	/**
	 * Advances the time and does everything that falls due, each at its own time and one
	 * after another: schedules, and retries of the jobs that fail. Retries that are due
	 * after the end are done too. While a job runs, only the time advances.
	 * @param duration how much time passes
	 * @return what happened
	 * @throws IllegalArgumentException if the duration is negative
	 * @throws IllegalStateException if more than 100,000 events or runs fall due, or if
	 * they need more than 1 GB: advance in smaller steps
	 */
	public JobRuns advance(Duration duration) {
		Assert.isTrue(!duration.isNegative(),
				() -> "The clock cannot advance by " + duration + ": call set to set it back");
		if (this.engine.running() != null) {
			this.engine.pass(duration);
			return runs(new Recording(this.engine.engine(), List.of(), List.of(), List.of()));
		}
		return runs(this.engine.advanceTo(instant().plus(duration)));
	}

	/**
	 * Advances the time until a schedule fires.
	 * @return what happened
	 * @throws IllegalStateException if no schedule fires again
	 */
	public JobRuns advanceToNextFire() {
		return advanceToNextFire((schedule) -> true, "no schedule");
	}

	/**
	 * Advances the time until a schedule of a job fires. Others that are due earlier fire
	 * too.
	 * @param job the name of the job, {@code <bean name>-<method name>}
	 * @return what happened
	 * @throws IllegalStateException if no schedule of the job fires again
	 */
	public JobRuns advanceToNextFire(String job) {
		return advanceToNextFire((schedule) -> schedule.job().name().equals(job), "no schedule of " + job);
	}

	private JobRuns advanceToNextFire(Predicate<Schedule> which, String none) {
		Instant next = this.engine.nextFire(which);
		if (next == null) {
			throw new IllegalStateException("At " + instant() + " and later, " + none + " fires. Schedules: "
					+ this.engine.engine()
						.schedules()
						.stream()
						.map((schedule) -> schedule.job().name() + " " + schedule.trigger().describe())
						.toList());
		}
		return runs(this.engine.advanceTo(next));
	}

	private JobRuns runs(Recording recording) {
		return new JobRuns(recording, this.mapper);
	}

	@Override
	public Instant instant() {
		return this.engine.now();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return getZone().equals(zone) ? this : ((InstantSource) this::instant).withZone(zone);
	}

	@Override
	public String toString() {
		return "TestClock[" + instant() + "]";
	}

}
