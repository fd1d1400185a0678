package io.jets.job.schedule;

import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CronExpressionTests {

	// A Saturday
	private static final String NOON = "2026-11-21T12:00Z";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 10 * * ? *|2026-11-22T10:00Z 2026-11-23T10:00Z 2026-11-24T10:00Z",
					"15 12 * * ? *|2026-11-21T12:15Z 2026-11-22T12:15Z 2026-11-23T12:15Z",
					"0 18 ? * MON-FRI *|2026-11-23T18:00Z 2026-11-24T18:00Z 2026-11-25T18:00Z 2026-11-26T18:00Z "
							+ "2026-11-27T18:00Z 2026-11-30T18:00Z",
					"0 8 1 * ? *|2026-12-01T08:00Z 2027-01-01T08:00Z 2027-02-01T08:00Z",
					"0/15 * * * ? *|2026-11-21T12:15Z 2026-11-21T12:30Z 2026-11-21T12:45Z 2026-11-21T13:00Z",
					"0/10 * ? * MON-FRI *|2026-11-23T00:00Z 2026-11-23T00:10Z 2026-11-23T00:20Z",
					"0/5 8-17 ? * MON-FRI *|2026-11-23T08:00Z 2026-11-23T08:05Z 2026-11-23T08:10Z",
					"0/30 20-2 ? * MON-FRI *|2026-11-23T00:00Z 2026-11-23T00:30Z 2026-11-23T01:00Z 2026-11-23T01:30Z "
							+ "2026-11-23T02:00Z 2026-11-23T02:30Z 2026-11-23T20:00Z",
					"15 10 ? * 6L 2026-2028|2026-11-27T10:15Z 2026-12-25T10:15Z 2027-01-29T10:15Z",
					"0 9 ? * 2#1 *|2026-12-07T09:00Z 2027-01-04T09:00Z 2027-02-01T09:00Z",
					"0 10 ? * 3#2 *|2026-12-08T10:00Z 2027-01-12T10:00Z 2027-02-09T10:00Z",
					"0 0 L * ? *|2026-11-30T00:00Z 2026-12-31T00:00Z 2027-01-31T00:00Z 2027-02-28T00:00Z",
					"0 9 3W * ? *|2026-12-03T09:00Z 2027-01-04T09:00Z 2027-02-03T09:00Z",
					"1/10 12 7 * ? *|2026-12-07T12:01Z 2026-12-07T12:11Z 2026-12-07T12:21Z",
					"0 0 1-15 JAN,FEB,MAR ? *|2027-01-01T00:00Z 2027-01-02T00:00Z 2027-01-03T00:00Z",
					"0 */12 * * ? *|2026-11-22T00:00Z 2026-11-22T12:00Z 2026-11-23T00:00Z" })
	void firesAsDocumented(String cron, String times) {
		String[] expected = times.split(" ");
		assertThat(Firings.of(cron, NOON, expected.length)).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 0 ? * FRI-MON *|2026-11-22T00:00Z 2026-11-23T00:00Z 2026-11-27T00:00Z 2026-11-28T00:00Z",
					"50-10/10 12 * * ? *|2026-11-21T12:10Z 2026-11-21T12:50Z 2026-11-22T12:00Z",
					"0 0 30-2 * ? *|2026-11-30T00:00Z 2026-12-01T00:00Z 2026-12-02T00:00Z 2026-12-30T00:00Z",
					"0 0 1 NOV-FEB ? *|2026-12-01T00:00Z 2027-01-01T00:00Z 2027-02-01T00:00Z 2027-11-01T00:00Z" })
	void wrapsRangesAround(String cron, String times) {
		String[] expected = times.split(" ");
		assertThat(Firings.of(cron, NOON, expected.length)).containsExactly(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1-30/14 12 * * ? *|2026-11-21T12:01Z 2026-11-21T12:15Z 2026-11-21T12:29Z 2026-11-22T12:01Z",
					"5,35 14 * * ? *|2026-11-21T14:05Z 2026-11-21T14:35Z 2026-11-22T14:05Z",
					"07 05 1-5,20/5 * ? *|2026-11-25T05:07Z 2026-11-30T05:07Z 2026-12-01T05:07Z",
					"0 0 ? * MON/2 *|2026-11-23T00:00Z 2026-11-25T00:00Z 2026-11-27T00:00Z 2026-11-30T00:00Z",
					"0 0 1 1 ? 2028/3|2028-01-01T00:00Z 2031-01-01T00:00Z" })
	void combinesListsAndSteps(String cron, String times) {
		String[] expected = times.split(" ");
		assertThat(Firings.of(cron, "2026-11-21T12:00:59.9Z", expected.length)).containsExactly(expected);
	}

	@Test
	void returnsWholeMinuteAfterGivenTime() {
		CronExpression noon = CronExpression.parse("0 12 * * ? *");
		assertThat(noon.next(ZonedDateTime.parse("2026-11-21T11:59:59.999Z"))).isEqualTo(NOON);
		assertThat(noon.next(ZonedDateTime.parse(NOON))).isEqualTo("2026-11-22T12:00Z");
		assertThat(noon.next(ZonedDateTime.parse("2026-11-21T12:00:00.001Z"))).isEqualTo("2026-11-22T12:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0 0 31 2 ? *", "0 0 30 2 ? *", "0 0 31 4,6,9,11 ? *", "0 0 ? * * 1999", "0 0 31W 2 ? *",
			"0 0 29 2 ? 2100", "0 0 ? 2 5#5 2027" })
	void returnsNullWhenCronNeverFires(String cron) {
		assertThat(Firings.of(cron, NOON, 1)).isEmpty();
	}

	@Test
	void yearsEndIn2199AndBeginIn1970() {
		assertThat(Firings.of("0 0 ? * * *", "2199-12-29T00:00Z", 9)).containsExactly("2199-12-30T00:00Z",
				"2199-12-31T00:00Z");
		assertThat(Firings.of("* * * * ? *", "2199-12-31T23:59Z", 1)).isEmpty();
		assertThat(Firings.of("* * * * ? *", "2500-01-01T00:00Z", 1)).isEmpty();
		assertThat(Firings.of("* * * * ? *", "1900-01-01T00:00Z", 1)).containsExactly("1970-01-01T00:00Z");
		assertThat(Firings.of("0 0 1 JUN ? 1970,2199", NOON, 2)).containsExactly("2199-06-01T00:00Z");
	}

	@Test
	void equalsCronWithSameText() {
		assertThat(CronExpression.parse("0 12 * * ? *")).isEqualTo(CronExpression.parse("0 12 * * ? *"))
			.hasSameHashCodeAs(CronExpression.parse("0 12 * * ? *"))
			.isNotEqualTo(CronExpression.parse("00 12 * * ? *"))
			.hasToString("cron(0 12 * * ? *)");
	}

}
