package io.jets.job.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Time zones as EventBridge Scheduler has them.
 */
class CronTimeZoneTests {

	@ParameterizedTest
	@CsvSource({
			"Europe/Berlin,2026-03-27T23:00:00Z,2026-03-28T02:30+01:00[Europe/Berlin],2026-03-30T02:30+02:00[Europe/Berlin]",
			"America/New_York,2026-03-07T05:00:00Z,2026-03-07T02:30-05:00[America/New_York],2026-03-09T02:30-04:00[America/New_York]" })
	void aTimeThatTheClocksSkipDoesNotFire(ZoneId zone, Instant after, String first, String second) {
		assertThat(next("30 2 * * ? *", after.atZone(zone), 2)).containsExactly(first, second);
	}

	@ParameterizedTest
	@CsvSource({
			"Europe/Berlin,2,2026-10-24T21:59:00Z,2026-10-25T02:30+02:00[Europe/Berlin],2026-10-26T02:30+01:00[Europe/Berlin]",
			"America/New_York,1,2026-11-01T03:59:00Z,2026-11-01T01:30-04:00[America/New_York],2026-11-02T01:30-05:00[America/New_York]" })
	void aTimeThatTheClocksRepeatFiresOnce(ZoneId zone, int hour, Instant after, String first, String second) {
		assertThat(next("30 " + hour + " * * ? *", after.atZone(zone), 2)).containsExactly(first, second);
	}

	@Test
	void eachHourGoesOnAroundTheChanges() {
		assertThat(next("0 * * * ? *", Instant.parse("2026-03-29T00:00:00Z").atZone(ZoneId.of("Europe/Berlin")), 2))
			.containsExactly("2026-03-29T03:00+02:00[Europe/Berlin]", "2026-03-29T04:00+02:00[Europe/Berlin]");
		assertThat(next("0 * * * ? *", Instant.parse("2026-10-24T23:30:00Z").atZone(ZoneId.of("Europe/Berlin")), 2))
			.containsExactly("2026-10-25T02:00+02:00[Europe/Berlin]", "2026-10-25T03:00+01:00[Europe/Berlin]");
	}

	@Test
	void askedWithinTheRepeatedHourItGoesOnAfterIt() {
		ZonedDateTime repeated = Instant.parse("2026-10-25T01:10:00Z").atZone(ZoneId.of("Europe/Berlin"));
		assertThat(repeated).hasToString("2026-10-25T02:10+01:00[Europe/Berlin]");
		assertThat(next("* * * * ? *", repeated, 1)).containsExactly("2026-10-25T03:00+01:00[Europe/Berlin]");
		assertThat(next("0/20 2 * * ? *", repeated, 1)).containsExactly("2026-10-26T02:00+01:00[Europe/Berlin]");
	}

	@Test
	void clocksMayChangeByPartsOfAMinute() {
		ZoneId monrovia = ZoneId.of("Africa/Monrovia");
		assertThat(next("* * * * ? *", ZonedDateTime.of(1972, 1, 6, 23, 59, 0, 0, monrovia), 1))
			.containsExactly("1972-01-07T00:45Z[Africa/Monrovia]");
	}

	@Test
	void utcHasNoChanges() {
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
