package io.jets.job.schedule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests of crons with six fields that AWS's grammar does not allow.
 */
class InvalidCronTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "60 12 * * ? *|60 is outside 0-59", "71 8 1 * ? *|71 is outside 0-59",
					"99999999999 12 * * ? *|99999999999 is outside 0-59", "-1 12 * * ? *|-1 is not a range",
					"0-60 12 * * ? *|60 is outside 0-59", "1-2-3 12 * * ? *|1-2-3 is not a range",
					"5- 12 * * ? *|5- is not a range", "5-* 12 * * ? *|* is not 0-59",
					"0/0 12 * * ? *|the step 0 is outside 1-59", "*/60 12 * * ? *|the step 60 is outside 1-59",
					"0/99999999999 12 * * ? *|the step 99999999999 is outside 1-59",
					"0/x 12 * * ? *|the step x is not a number", "0/5/5 12 * * ? *|the step 5/5 is not a number",
					"0/ 12 * * ? *|0/ is not a start, a slash and a step",
					"/5 12 * * ? *|/5 is not a start, a slash and a step", "1,,2 12 * * ? *|a value is missing in 1,,2",
					"1, 12 * * ? *|a value is missing in 1,", "*,5 12 * * ? *|* cannot be part of a list such as *,5",
					"1.5 12 * * ? *|1.5 is not 0-59", "MON 12 * * ? *|MON is not 0-59", "%s 12 * * ? *|%s is not 0-59",
					"? 12 * * ? *|? is not allowed here, ? must be the only character of a day field" })
	void rejectsMinutes(String cron, String problem) {
		assertRejected(cron, "minutes: " + problem, "For minutes write 0-59 or *, for instance 0,30 or 0/15");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 24 * * ? *|24 is outside 0-23", "0 dummy ? * MON-FRI *|dummy is not 0-23",
					"0 L * * ? *|L is not allowed here, L is only allowed in the day fields",
					"0 3W * * ? *|3W is not allowed here, W is only allowed in day-of-month",
					"0 3#2 * * ? *|3#2 is not allowed here, # is only allowed in day-of-week" })
	void rejectsHours(String cron, String problem) {
		assertRejected(cron, "hours: " + problem, "For hours write 0-23 or *, for instance 9-17 or 0/6");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 12 0 * ? *|0 is outside 1-31", "0 12 32 * ? *|32 is outside 1-31",
			"0 12 32W * ? *|32 is outside 1-31",
			"0 12 3#2 * ? *|3#2 is not allowed here, # is only allowed in day-of-week",
			"0 12 ?,1 * ? *|? is not allowed here, ? must be the only character of a day field",
			"0 12 L-31 * ? *|31 after L- is outside 0-30", "0 12 L-300 * ? *|300 after L- is outside 0-30",
			"0 12 L-3,1 * ? *|L-3,1 is not allowed, L, LW and a day with W cannot be combined with other values",
			"0 12 l,1 * ? *|l,1 is not allowed, L, LW and a day with W cannot be combined with other values",
			"0 12 15W,L * ? *|15W,L is not allowed, L, LW and a day with W cannot be combined with other values",
			"0 12 1,15W * ? *|1,15W is not allowed, L, LW and a day with W cannot be combined with other values",
			"0 12 1-15W * ? *|1-15W is not allowed, L, LW and a day with W cannot be combined with other values",
			"0 12 3L * ? *|3L is not allowed, L, LW and a day with W cannot be combined with other values",
			"0 12 W * ? *|W is not allowed, L, LW and a day with W cannot be combined with other values" })
	void rejectsDayOfMonth(String cron, String problem) {
		assertRejected(cron, "day-of-month: " + problem,
				"For day-of-month write 1-31 or *, for instance 1,15 or L or 3W");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 12 * 0 ? *|0 is outside 1-12", "0 12 * 13 ? *|13 is outside 1-12",
					"0 12 * JANUARY ? *|JANUARY is not 1-12 or JAN-DEC",
					"0 12 * L ? *|L is not allowed here, L is only allowed in the day fields",
					"0 12 * ? * *|? is not allowed here, ? must be the only character of a day field" })
	void rejectsMonth(String cron, String problem) {
		assertRejected(cron, "month: " + problem, "For month write 1-12 or JAN-DEC or *, for instance JAN,JUL or 1/3");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 12 ? * 0 *|0 is outside 1-7", "0 12 ? * 8 *|8 is outside 1-7",
			"0 12 ? * 8L *|8 is outside 1-7", "0 12 ? * NOT *|NOT is not 1-7 or SUN-SAT",
			"0 12 ? * MONDAY *|MONDAY is not 1-7 or SUN-SAT",
			"0 12 ? * 3W *|3W is not allowed here, W is only allowed in day-of-month",
			"0 12 ? * 3#6 *|6 after # is outside 1-5", "0 12 ? * 3#0 *|0 after # is outside 1-5",
			"0 12 ? * 8#1 *|8 is outside 1-7",
			"0 12 ? * 3#1,6#3 *|3#1,6#3 is not allowed, a day with # cannot be combined with other values",
			"0 12 ? * 3#1,6 *|3#1,6 is not allowed, a day with # cannot be combined with other values",
			"0 12 ? * 6L,2 *|6L,2 is not allowed, L and a day with L cannot be combined with other values",
			"0 12 ? * MON-FRIL *|MON-FRIL is not allowed, L and a day with L cannot be combined with other values",
			"0 12 ? * L/2 *|L/2 is not allowed, L and a day with L cannot be combined with other values" })
	void rejectsDayOfWeek(String cron, String problem) {
		assertRejected(cron, "day-of-week: " + problem,
				"For day-of-week write 1-7 or SUN-SAT or *, for instance MON-FRI or 6L or 2#1 (1 is SUN)");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 12 * * ? 1969|1969 is outside 1970-2199", "0 12 * * ? 2200|2200 is outside 1970-2199",
					"0 12 * * ? 2030-2027|2030-2027 is descending", "0 12 * * ? 26|26 is outside 1970-2199",
					"0 12 * * ? ?|? is not allowed here, ? must be the only character of a day field" })
	void rejectsYear(String cron, String problem) {
		assertRejected(cron, "year: " + problem, "For year write 1970-2199 or *, for instance 2026-2030 or 2026/2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "*/5 12 * * * *|Replace day-of-week by ?: write \"*/5 12 * * ? *\"",
			"0 12 1 * * 2027|Replace day-of-week by ?: write \"0 12 1 * ? 2027\"",
			"0 12 * * MON *|Replace day-of-month by ?: write \"0 12 ? * MON *\"",
			"0 12 1 * MON *|Write \"0 12 1 * ? *\" for the days of the month, \"0 12 ? * MON *\" for the days of the "
					+ "week, or both as two crons" })
	void rejectsTwoDayFields(String cron, String action) {
		assertRejected(cron, "one of day-of-month and day-of-week must be ?", action);
	}

	@Test
	void rejectsMissingDayFields() {
		assertRejected("0 12 ? * ? *", "only one of day-of-month and day-of-week may be ?",
				"Write \"0 12 * * ? *\" for each day");
	}

	@Test
	void rejectsTooLongCron() {
		assertRejected("0" + ",0".repeat(130) + " 12 * * ? *",
				"the cron is longer than the 256 characters that AWS allows, cron() included",
				"Write a shorter cron, or several");
	}

	private static void assertRejected(String cron, String message, String action) {
		InvalidScheduleException ex = catchThrowableOfType(InvalidScheduleException.class,
				() -> CronExpression.parse(cron));
		assertThat(ex).hasMessage(message);
		assertThat(ex.action()).isEqualTo(action);
	}

}
