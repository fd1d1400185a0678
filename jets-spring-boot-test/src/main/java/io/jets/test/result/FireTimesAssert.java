package io.jets.test.result;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.schedule.Schedule;
import io.jets.local.schedule.words.ScheduleWords;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the times at which the schedules of a job fired.
 */
public final class FireTimesAssert extends AbstractAssert<FireTimesAssert, List<Instant>> {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss zzz",
			Locale.ENGLISH);

	private static final ZoneId UTC = ZoneId.of("UTC");

	private final String job;

	private final List<Schedule> schedules;

	private final JobRuns all;

	FireTimesAssert(String job, List<ReceivedEvent> fires, JobRuns all) {
		super(fires.stream().map(ReceivedEvent::at).toList(), FireTimesAssert.class);
		this.job = job;
		this.schedules = all.recording()
			.engine()
			.schedules()
			.stream()
			.filter((schedule) -> schedule.job().name().equals(job))
			.toList();
		this.all = all;
	}

	/**
	 * Verifies all times at which the job fired.
	 * @param times the times in order, with an offset: {@code 2026-10-25T00:30:00Z} or
	 * {@code 2026-10-25T02:30:00+02:00}
	 * @return this assertion
	 * @throws java.time.format.DateTimeParseException if a text has another form
	 */
	public FireTimesAssert at(String... times) {
		return at(Arrays.stream(times).map((time) -> OffsetDateTime.parse(time).toInstant()).toArray(Instant[]::new));
	}

	/**
	 * Verifies all times at which the job fired.
	 * @param times the times in order
	 * @return this assertion
	 */
	public FireTimesAssert at(Instant... times) {
		if (!this.actual.equals(List.of(times))) {
			throw failureWithActualExpected(this.actual, List.of(times),
					"Expecting %s to fire at:%n  %s%nbut it fired at:%n  %s%nSchedules: %s%n%s", this.job,
					texts(List.of(times)), texts(this.actual), descriptions(), this.all);
		}
		return this;
	}

	/**
	 * Verifies how often the job fired.
	 * @param times the number of times
	 * @return this assertion
	 */
	public FireTimesAssert times(int times) {
		if (this.actual.size() != times) {
			throw failure("Expecting %s to fire %s, but it fired %s:%n  %s%nSchedules: %s%n%s", this.job,
					RunReport.times(times), RunReport.times(this.actual.size()), texts(this.actual), descriptions(),
					this.all);
		}
		return this;
	}

	/**
	 * Returns when the schedules of the job fire next, in words.
	 */
	String next() {
		if (this.schedules.isEmpty()) {
			return "It has no schedule";
		}
		List<Instant> next = this.schedules.stream()
			.map(Schedule::due)
			.filter(Objects::nonNull)
			.map((due) -> Objects.requireNonNull(due).toInstant())
			.sorted()
			.toList();
		return "Its schedules (" + descriptions() + ") "
				+ (next.isEmpty() ? "do not fire any more" : "fire next at " + text(next.get(0)));
	}

	private String descriptions() {
		return this.schedules.stream()
			.map((schedule) -> schedule.trigger().describe() + ": " + ScheduleWords.of(schedule.trigger().expression()))
			.collect(Collectors.joining("; "));
	}

	private String texts(List<Instant> times) {
		return times.stream().map(this::text).collect(Collectors.joining("\n  "));
	}

	/**
	 * Returns a time in UTC, and with the day of the week in the zone of the schedule.
	 */
	private String text(Instant time) {
		ZoneId zone = this.schedules.stream()
			.map((schedule) -> schedule.trigger().zone())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(UTC);
		return time + " (" + TIME.format(time.atZone(Objects.requireNonNull(zone))) + ")";
	}

}
