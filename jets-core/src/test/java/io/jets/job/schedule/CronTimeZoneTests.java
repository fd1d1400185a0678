package io.jets.job.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that time zones work as in EventBridge Scheduler: a cron does not fire in the
 * hour that is skipped in spring, fires only before the clocks change in the hour that is
 * repeated in autumn, and a day of a rate has 24 hours.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#daylist-savings-time">Daylight
 * savings time on EventBridge Scheduler</a>
 */
class CronTimeZoneTests {

	@ParameterizedTest
	@CsvFileSource(resources = "zone-times.txt", delimiter = '|')
	void skipsSkippedTimesAndFiresOnceAtRepeatedTimes(ZoneId zone, String cron, Instant after, String times) {
		String[] expected = times.split(" ");
		CronExpression expression = CronExpression.parse(cron);
		assertThat(Stream.iterate(expression.next(after.atZone(zone)), expression::next).limit(expected.length))
			.extracting(ZonedDateTime::toInstant)
			.containsExactly(Arrays.stream(expected).map(Instant::parse).toArray(Instant[]::new));
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2025-03-29T01:30:00Z", "Europe/Berlin,2025-10-25T00:30:00Z",
			"America/New_York,2025-03-08T07:30:00Z", "America/New_York,2025-11-01T05:30:00Z",
			"Australia/Lord_Howe,2025-04-04T14:45:00Z", "Australia/Lord_Howe,2025-10-03T15:45:00Z",
			"Asia/Kolkata,2025-03-29T21:00:00Z", "Pacific/Apia,2011-12-29T20:00:00Z",
			"Pacific/Apia,2021-04-02T13:30:00Z" })
	void countsHoursOfRateIndependentlyOfClocks(ZoneId zone, Instant start) {
		RateExpression day = RateExpression.parse("1 day");
		RateExpression minutes = RateExpression.parse("90 minutes");
		ZonedDateTime byDay = start.atZone(zone);
		ZonedDateTime byMinutes = start.atZone(zone);
		for (int days = 1; days <= 3; days++) {
			byDay = day.next(byDay);
			byMinutes = Stream.iterate(byMinutes, minutes::next).skip(24 * 60 / 90).findFirst().orElseThrow();
			assertThat(byDay.toInstant()).isEqualTo(start.plusSeconds(days * 24 * 60 * 60));
			assertThat(byMinutes).isEqualTo(byDay);
			assertThat(byDay.getZone()).isEqualTo(zone);
		}
	}

	@Test
	void firesEachHourAroundClockChanges() {
		assertThat(next("0 * * * ? *", Instant.parse("2026-03-29T00:00:00Z").atZone(ZoneId.of("Europe/Berlin")), 2))
			.containsExactly("2026-03-29T03:00+02:00[Europe/Berlin]", "2026-03-29T04:00+02:00[Europe/Berlin]");
		assertThat(next("0 * * * ? *", Instant.parse("2026-10-24T23:30:00Z").atZone(ZoneId.of("Europe/Berlin")), 2))
			.containsExactly("2026-10-25T02:00+02:00[Europe/Berlin]", "2026-10-25T03:00+01:00[Europe/Berlin]");
	}

	@Test
	void firesAfterRepeatedHourWhenStartedWithinIt() {
		ZonedDateTime repeated = Instant.parse("2026-10-25T01:10:00Z").atZone(ZoneId.of("Europe/Berlin"));
		assertThat(repeated).hasToString("2026-10-25T02:10+01:00[Europe/Berlin]");
		assertThat(next("* * * * ? *", repeated, 1)).containsExactly("2026-10-25T03:00+01:00[Europe/Berlin]");
		assertThat(next("0/20 2 * * ? *", repeated, 1)).containsExactly("2026-10-26T02:00+01:00[Europe/Berlin]");
	}

	@Test
	void handlesClockChangesByPartsOfMinute() {
		ZoneId monrovia = ZoneId.of("Africa/Monrovia");
		assertThat(next("* * * * ? *", ZonedDateTime.of(1972, 1, 6, 23, 59, 0, 0, monrovia), 1))
			.containsExactly("1972-01-07T00:45Z[Africa/Monrovia]");
	}

	@Test
	void handlesZoneWithoutClockChanges() {
		assertThat(next("30 2 * * ? *", ZonedDateTime.parse("2026-03-28T12:00Z"), 1))
			.containsExactly("2026-03-29T02:30Z");
	}

	private static List<String> next(String cron, ZonedDateTime after, int count) {
		CronExpression expression = CronExpression.parse(cron);
		List<String> times = new ArrayList<>();
		ZonedDateTime time = after;
		for (int i = 0; i < count; i++) {
			time = expression.next(time);
			times.add(String.valueOf(time));
		}
		return times;
	}

}
