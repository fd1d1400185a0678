package io.jets.benchmark.inside;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;

import io.jets.job.schedule.ScheduleExpression;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finds the next time of a cron that fires soon, within a month, or only in a leap year.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CronBenchmarks {

	private static final ZonedDateTime AFTER = ZonedDateTime.of(2026, 3, 1, 8, 30, 12, 0, ZoneId.of("Europe/Berlin"));

	/** The cron, in AWS's grammar. */
	@Param({ "0 */12 * * ? *", "15 10 ? * 6L *", "0 0 29 2 ? *" })
	private String cron = "";

	private @Nullable ScheduleExpression schedule;

	@Setup
	public void parse() {
		this.schedule = ScheduleExpression.parse("cron(" + this.cron + ")");
	}

	@Benchmark
	public @Nullable ZonedDateTime next() {
		return (this.schedule != null) ? this.schedule.next(AFTER) : null;
	}

}
