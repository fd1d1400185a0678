package io.jets.job.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares {@link CronExpression} with {@link NaiveCron} for {@link RandomCrons}.
 */
class CronExpressionPropertyTests {

	private static final int CRONS = 600;

	@Test
	void findsSameTimeAsDayByDayScan() {
		RandomCrons crons = new RandomCrons(20261121);
		Random random = new Random(42);
		int fired = 0;
		for (int i = 0; i < CRONS; i++) {
			String text = crons.next();
			CronExpression cron = CronExpression.parse(text);
			NaiveCron naive = new NaiveCron(text);
			LocalDateTime after = LocalDateTime.of(2024 + random.nextInt(5), 1, 1, 0, 0)
				.plusSeconds(random.nextInt(365 * 24 * 3600));
			for (int firing = 0; after != null && firing < 5; firing++) {
				ZonedDateTime next = cron.next(after.atZone(ZoneOffset.UTC));
				LocalDateTime expected = naive.next(after);
				assertThat((next != null) ? next.toLocalDateTime() : null).as("%s after %s", text, after)
					.isEqualTo(expected);
				after = expected;
				fired += (expected != null) ? 1 : 0;
			}
		}
		assertThat(fired).isGreaterThan(3 * CRONS);
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2026-03-27T23:00:00Z", "Europe/Berlin,2026-10-23T22:00:00Z",
			"America/New_York,2026-03-07T05:00:00Z", "America/New_York,2026-10-31T04:00:00Z",
			"Australia/Lord_Howe,2026-04-03T13:00:00Z", "Australia/Lord_Howe,2025-10-03T12:00:00Z",
			"Africa/Cairo,2026-04-22T22:00:00Z", "Pacific/Apia,2011-12-28T20:00:00Z",
			"Pacific/Apia,2020-09-25T12:00:00Z", "Pacific/Apia,2021-04-02T12:00:00Z",
			"Asia/Kolkata,2025-03-29T12:00:00Z" })
	void findsSameTimesAsMinuteByMinuteScanAroundClockChanges(ZoneId zone, Instant start) {
		RandomCrons crons = new RandomCrons(7);
		ZonedDateTime from = start.atZone(zone);
		ZonedDateTime until = from.plusHours(60);
		for (int i = 0; i < 100; i++) {
			// On each day, so that many crons fire in the few relevant hours
			String[] fields = crons.next().split(" ");
			String text = fields[0] + " " + fields[1] + " * * ? *";
			CronExpression cron = CronExpression.parse(text);
			List<ZonedDateTime> firings = Stream.iterate(cron.next(from), (time) -> time.isBefore(until), cron::next)
				.toList();
			assertThat(firings).as("%s in %s", text, zone).isEqualTo(scan(new NaiveCron(text), from, until));
		}
	}

	private static List<ZonedDateTime> scan(NaiveCron cron, ZonedDateTime from, ZonedDateTime until) {
		List<ZonedDateTime> firings = new ArrayList<>();
		for (ZonedDateTime time = from.plusMinutes(1); time.isBefore(until); time = time.plusMinutes(1)) {
			boolean repeated = !time.withEarlierOffsetAtOverlap().equals(time);
			if (!repeated && cron.matches(time.toLocalDateTime())) {
				firings.add(time);
			}
		}
		return firings;
	}

}
