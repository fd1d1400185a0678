package io.jets.job.schedule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class InvalidRateTests {

	private static final String EXAMPLES = "Write for instance \"1 minute\", \"10 hours\" or \"2 days\"";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false,
			value = { "1 minutes|the unit must be singular with 1|1 minute", //
					"1 hours|the unit must be singular with 1|1 hour", //
					"1 days|the unit must be singular with 1|1 day", //
					"2 minute|the unit must be plural with any number other than 1|2 minutes", //
					"10 hour|the unit must be plural with any number other than 1|10 hours", //
					"10 day|the unit must be plural with any number other than 1|10 days", //
					"10 sec|AWS does not support the unit sec, the shortest rate is one minute|1 minute", //
					"10 seconds|AWS does not support the unit seconds, the shortest rate is one minute|1 minute", //
					"120 s|AWS does not support the unit s, the shortest rate is one minute|2 minutes", //
					"10 min|AWS does not support the unit min, only minutes, hours and days|10 minutes", //
					"2 weeks|AWS does not support the unit weeks, only minutes, hours and days|14 days", //
					"1.5 hours|1.5 is not a positive whole number|90 minutes", //
					"1.5 days|1.5 is not a positive whole number|36 hours", //
					"-10 minutes|-10 is not a positive whole number|10 minutes", //
					"+5 days|+5 is not a positive whole number|5 days", //
					"010 hours|the number must not start with 0|10 hours", //
					"10 MINUTES|the unit MINUTES must be in lower case|10 minutes", //
					"1 Day|the unit Day must be in lower case|1 day", //
					"24 HOURS|the unit HOURS must be in lower case|24 hours", //
					"10  hours|there must be one space between number and unit, and none around them|10 hours", //
					" 10 minutes |there must be one space between number and unit, and none around them|10 minutes", //
					"10\thours|there must be one space between number and unit, and none around them|10 hours", //
					"10hours|there must be one space between number and unit, and none around them|10 hours", //
					"rate(10 hours)|rate(...) is added automatically|10 hours" })
	void reportsProblemAndSuggestsRate(String text, String problem, String corrected) {
		InvalidScheduleException ex = rejection(text);
		assertThat(ex).hasMessage(problem);
		assertThat(ex.action()).isEqualTo("Write \"" + corrected + "\"");
		assertThat(RateExpression.parse(corrected)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "``|the number is missing", "hours|the number is missing", "10|the unit is missing",
					"0 hours|the number must be at least 1", "0 minute|the number must be at least 1",
					"10 years|AWS does not support the unit years, only minutes, hours and days",
					"10 minutess|AWS does not support the unit minutess, only minutes, hours and days",
					"foo minutes|a rate is a whole number, one space and a unit",
					"10 hours 5 minutes|a rate is a whole number, one space and a unit",
					"0.001 minutes2|a rate is a whole number, one space and a unit",
					"2147483648 minutes|the number is greater than 2147483647",
					"99999999999 hours|the number is greater than 2147483647",
					"9999999999999999999999999999999 days|the number is greater than 2147483647" })
	void showsExamplesWhenRateIsUnknown(String text, String problem) {
		InvalidScheduleException ex = rejection(text);
		assertThat(ex).hasMessage(problem);
		assertThat(ex.action()).isEqualTo(EXAMPLES);
	}

	@Test
	void rejectsTooLongRate() {
		InvalidScheduleException ex = rejection("1".repeat(250) + " hours");
		assertThat(ex).hasMessage("the rate is longer than the 256 characters that AWS allows, rate() included");
		assertThat(ex.action()).isEqualTo(EXAMPLES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0 12 * * ? *", "0/15 * * * ? *" })
	void recognizesCron(String text) {
		InvalidScheduleException ex = rejection(text);
		assertThat(ex).hasMessage("this is a cron, not a rate");
		assertThat(ex.action()).isEqualTo("Use @Cron or cron(...) for it");
	}

	private static InvalidScheduleException rejection(String text) {
		return catchThrowableOfType(InvalidScheduleException.class, () -> RateExpression.parse(text));
	}

}
