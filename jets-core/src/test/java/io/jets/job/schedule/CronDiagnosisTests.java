package io.jets.job.schedule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests of crons in other grammars.
 */
class CronDiagnosisTests {

	private static final String AWS_FIELDS = "; an AWS cron has minutes, hours, day-of-month, month, day-of-week and year";

	private static final String EXAMPLE = "Write six fields, for instance \"0 12 * * ? *\"";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 0 12 * * MON-FRI|0 12 ? * MON-FRI *", "0 0 12 * * mon-fri|0 12 ? * MON-FRI *",
					"0 0 6,19 * * 1-5|0 6,19 ? * MON-FRI *", "0 0 9 * * 0|0 9 ? * SUN *",
					"30 0 12 * * 6,7|0 12 ? * SAT,SUN *", "0 0 12 * * ?|0 12 * * ? *", "0 0 9 1 1 ?|0 9 1 1 ? *",
					"0 0 0 25 DEC ?|0 0 25 DEC ? *", "0 0 0 * * *|0 0 * * ? *", "0 0 0 L * *|0 0 L * ? *",
					"0 0/30 8-10 * * *|0/30 8-10 * * ? *", "0 30 0 * 6 *|30 0 * 6 ? *", "0 12 1 * 9 *|12 1 * 9 ? *",
					"0 0 0 ? * 5L|0 0 ? * FRIL *", "0 0 0 ? * 5#2|0 0 ? * FRI#2 *", "0 0 0 ? * MON#1|0 0 ? * MON#1 *" })
	void convertsSpringCron(String cron, String converted) {
		assertWrite(cron, "this is a Spring cron, which begins with seconds" + AWS_FIELDS, converted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0 0 12 * * *|0 12 * * ? *|12|0 0 12 * ? *", "0 15 10 * * *|15 10 * * ? *|10|0 15 10 * ? *" })
	void suggestsBothWhenSpringCronIsMoreLikely(String cron, String spring, String day, String aws) {
		assertRejected(cron,
				"this looks like a Spring cron, which begins with seconds" + AWS_FIELDS
						+ ", and one of day-of-month and day-of-week must be ?",
				"Write \"" + spring + "\"; or, if " + day + " is the day-of-month, \"" + aws + "\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 12 * * * *|0 12 * * ? *|12 * * * ? *",
			"0 0 * * * *|0 0 * * ? *|0 * * * ? *", "0 */5 * * * *|0 */5 * * ? *|*/5 * * * ? *" })
	void suggestsBothWhenAwsCronIsMoreLikely(String cron, String aws, String spring) {
		assertRejected(cron, "one of day-of-month and day-of-week must be ?", "Replace day-of-week by ?: write \"" + aws
				+ "\"; or, if this is a Spring cron, which begins with seconds, \"" + spring + "\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "0/5 9-22 * 1-4,11,12 1-7 ?|0/5 9-22 ? 1-4,11,12 1-7 *|9-22 * 1-4,11,12 1-7 ? *",
					"0 9 * * 1-5 ?|0 9 ? * 1-5 *|9 * * 1-5 ? *", "*/10 0 5 * * ?|*/10 0 5 * ? *|0 5 * * ? *" })
	void suggestsBothWhenYearIsQuestionMark(String cron, String aws, String spring) {
		assertRejected(cron, "the year must not be ?, and one of day-of-month and day-of-week must be ?",
				"Write \"" + aws + "\"; or, if this is a Spring cron, which begins with seconds, \"" + spring + "\"");
	}

	@Test
	void correctsYearAndDayTogether() {
		assertWrite("0 9 * * MON-FRI ?", "the year must not be ?, and one of day-of-month and day-of-week must be ?",
				"0 9 ? * MON-FRI *");
	}

	@ParameterizedTest
	@CsvSource("0 0 0 1 * MON")
	void doesNotConvertSpringCronWithBothDayFields(String cron) {
		assertRejected(cron, "this is a Spring cron, which begins with seconds" + AWS_FIELDS
				+ ", and cannot select both days of the month and days of the week", EXAMPLE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "15 12 * * 0|15 12 ? * SUN *", "0 9 * * 1-5|0 9 ? * MON-FRI *", "0 9 * jan 7|0 9 ? JAN SUN *",
					"*/15 * * * *|*/15 * * * ? *", "0 0 1 * *|0 0 1 * ? *", "0 9 * * 0-7|0 9 * * ? *",
					"0 9 * * 1-5/2|0 9 ? * MON-FRI/2 *" })
	void convertsUnixCron(String cron, String converted) {
		assertWrite(cron, "this is a Unix cron of five fields" + AWS_FIELDS, converted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 0 1 * 1|Write two crons, \"0 0 1 * ? *\" and \"0 0 ? * MON *\"",
			"0 9 * * 1/2|" + EXAMPLE, "0 9 * * */2|" + EXAMPLE, "0 25 * * 1|" + EXAMPLE, "H H * * *|" + EXAMPLE })
	void suggestsTwoCronsOrExampleForOtherUnixCrons(String cron, String action) {
		assertRejected(cron, "this is a Unix cron of five fields" + AWS_FIELDS, action);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 12 * * ?|0 12 * * ? *", "0 18 ? * MON-FRI|0 18 ? * MON-FRI *" })
	void addsMissingYear(String cron, String corrected) {
		assertWrite(cron, "a cron has six fields, the year is missing", corrected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "0 0 12 * * ? *|0 12 * * ? *", "0 0 12 ? * MON 2027|0 12 ? * MON 2027" })
	void convertsQuartzCron(String cron, String converted) {
		assertWrite(cron, "this is a Quartz cron of seven fields, which begins with seconds" + AWS_FIELDS, converted);
	}

	@ParameterizedTest
	@CsvSource({ "'',0", "INVALID,1", "0 0 1,3", "1 2 3 4 5 6 7,7", "0 0 0 12 * * ? *,8" })
	void reportsWrongNumberOfFields(String cron, int fields) {
		assertRejected(cron, "a cron has six fields, this one has " + fields,
				"Write minutes, hours, day-of-month, month, day-of-week and year, for instance \"0 12 * * ? *\"");
	}

	@ParameterizedTest
	@CsvSource({ "@yearly,0 0 1 1 ? *", "@annually,0 0 1 1 ? *", "@monthly,0 0 1 * ? *", "@weekly,0 0 ? * SUN *",
			"@daily,0 0 * * ? *", "@midnight,0 0 * * ? *", "@hourly,0 * * * ? *" })
	void convertsMacro(String cron, String converted) {
		assertWrite(cron, "AWS does not support " + cron, converted);
	}

	@ParameterizedTest
	@CsvSource({ "@reboot,@reboot", "@every 5m,@every" })
	void showsExampleForMacroWithoutCron(String cron, String macro) {
		assertRejected(cron, "AWS does not support " + macro, EXAMPLE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false,
			value = { " 0 12 * * ? *|the cron has leading or trailing blanks|0 12 * * ? *",
					"0 12 * * ? * |the cron has leading or trailing blanks|0 12 * * ? *",
					"cron(0 12 * * ? *)|cron(...) is added automatically|0 12 * * ? *" })
	void correctsSmallMistakes(String cron, String problem, String corrected) {
		assertWrite(cron, problem, corrected);
	}

	@ParameterizedTest
	@CsvSource({ "10 hours", "1 minute" })
	void recognizesRate(String cron) {
		assertRejected(cron, "this is a rate, not a cron", "Use @Rate or rate(...) for it");
	}

	private static void assertWrite(String cron, String message, String corrected) {
		assertRejected(cron, message, "Write \"" + corrected + "\"");
		assertThat(CronExpression.parse(corrected)).isNotNull();
	}

	private static void assertRejected(String cron, String message, String action) {
		InvalidScheduleException ex = catchThrowableOfType(InvalidScheduleException.class,
				() -> CronExpression.parse(cron));
		assertThat(ex).hasMessage(message);
		assertThat(ex.action()).isEqualTo(action);
	}

}
