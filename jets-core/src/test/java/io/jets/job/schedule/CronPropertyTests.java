package io.jets.job.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests properties of all crons, times and time zones.
 */
class CronPropertyTests {

	private static final long SECONDS_UNTIL_2200 = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

	@Property
	void returnsLaterWholeMinuteThatCronSelects(@ForAll("crons") String text, @ForAll("times") ZonedDateTime after) {
		ZonedDateTime next = CronExpression.parse(text).next(after);
		if (next != null) {
			assertThat(next).isAfter(after);
			assertThat(next.getZone()).isEqualTo(after.getZone());
			assertThat(next.toLocalTime()).isEqualTo(next.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
			assertThat(new NaiveCron(text).matches(next.toLocalDateTime())).isTrue();
			assertThat(next.withEarlierOffsetAtOverlap()).as("not in what the clocks repeat").isEqualTo(next);
		}
	}

	@Property
	void skipsNoFiring(@ForAll("crons") String text, @ForAll("times") ZonedDateTime after,
			@ForAll @LongRange(min = 0, max = 1_000_000) long part) {
		CronExpression cron = CronExpression.parse(text);
		ZonedDateTime next = cron.next(after);
		long seconds = (next != null) ? ChronoUnit.SECONDS.between(after, next) : 0;
		if (seconds > 0) {
			ZonedDateTime between = after.plusSeconds((seconds - 1) * part / 1_000_000);
			assertThat(cron.next(between)).isEqualTo(next);
			assertThat(cron.next(next.minusNanos(1))).isEqualTo(next);
		}
	}

	@Property
	void returnsSameTimesForEachNameOfUtc(@ForAll("crons") String text,
			@ForAll @LongRange(min = 0, max = 6_000_000_000L) long second) {
		CronExpression cron = CronExpression.parse(text);
		ZonedDateTime utc = cron.next(Instant.ofEpochSecond(second).atZone(ZoneId.of("UTC")));
		ZonedDateTime gmt = cron.next(Instant.ofEpochSecond(second).atZone(ZoneId.of("Etc/GMT")));
		assertThat((utc != null) ? utc.toInstant() : null).isEqualTo((gmt != null) ? gmt.toInstant() : null);
	}

	@Provide
	Arbitrary<String> crons() {
		return Arbitraries.longs().map((seed) -> new RandomCrons(seed).next());
	}

	/**
	 * Generates times, half of which are within some hours of a clock change.
	 */
	@Provide
	Arbitrary<ZonedDateTime> times() {
		Arbitrary<ZoneId> zones = Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of);
		Arbitrary<Instant> instants = Arbitraries.longs().between(0, SECONDS_UNTIL_2200).map(Instant::ofEpochSecond);
		Arbitrary<Long> hours = Arbitraries.longs().between(-30 * 3600, 30 * 3600);
		Arbitrary<ZonedDateTime> any = Combinators.combine(zones, instants).as((zone, instant) -> instant.atZone(zone));
		return Arbitraries.oneOf(any, Combinators.combine(any, hours).as(CronPropertyTests::nearChange));
	}

	private static ZonedDateTime nearChange(ZonedDateTime time, long seconds) {
		ZoneOffsetTransition change = time.getZone().getRules().previousTransition(time.toInstant());
		return (change != null) ? change.getInstant().plusSeconds(seconds).atZone(time.getZone()) : time;
	}

}
