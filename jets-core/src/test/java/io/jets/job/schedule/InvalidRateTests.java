package io.jets.job.schedule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RateExpressionRefusalTests {

	private static final String EXAMPLES = "Write for instance \"1 minute\", \"10 hours\" or \"2 days\"";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false,
			value = { "1 minutes|with 1 the unit is singular|1 minute", //
					"1 hours|with 1 the unit is singular|1 hour", //
					"1 days|with 1 the unit is singular|1 day", //
					"2 minute|with any number but 1 the unit is plural|2 minutes", //
					"10 hour|with any number but 1 the unit is plural|10 hours", //
					"10 day|with any number but 1 the unit is plural|10 days", //
					"10 sec|AWS has no unit sec, its shortest rate is a minute|1 minute", //
					"10 seconds|AWS has no unit seconds, its shortest rate is a minute|1 minute", //
					"120 s|AWS has no unit s, its shortest rate is a minute|2 minutes", //
					"10 min|AWS has no unit min, only minutes, hours and days|10 minutes", //
					"2 weeks|AWS has no unit weeks, only minutes, hours and days|14 days", //
					"1.5 hours|1.5 is not a whole number from 1|90 minutes", //
					"1.5 days|1.5 is not a whole number from 1|36 hours", //
					"-10 minutes|-10 is not a whole number from 1|10 minutes", //
					"+5 days|+5 is not a whole number from 1|5 days", //
					"010 hours|the number starts with 0|10 hours", //
					"10 MINUTES|the unit MINUTES is not in lower case|10 minutes", //
					"1 Day|the unit Day is not in lower case|1 day", //
					"24 HOURS|the unit HOURS is not in lower case|24 hours", //
					"10  hours|number and unit stand with one space between them and nothing around them|10 hours", //
					" 10 minutes |number and unit stand with one space between them and nothing around them|10 minutes", //
					"10\thours|number and unit stand with one space between them and nothing around them|10 hours", //
					"10hours|number and unit stand with one space between them and nothing around them|10 hours", //
					"rate(10 hours)|rate(...) is added on deployment|10 hours" })
	void saysWhatIsWrongAndTheRateToWrite(String text, String problem, String corrected) {
		InvalidScheduleException ex = refusal(text);
		assertThat(ex).hasMessage(problem);
		assertThat(ex.action()).isEqualTo("Write \"" + corrected + "\"");
		assertThat(RateExpression.parse(corrected)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "``|the number is missing", "hours|the number is missing", "10|the unit is missing",
					"0 hours|the number is 0, the least is 1", "0 minute|the number is 0, the least is 1",
					"10 years|AWS has no unit years, only minutes, hours and days",
					"10 minutess|AWS has no unit minutess, only minutes, hours and days",
					"foo minutes|a rate is a whole number, one space and a unit",
					"10 hours 5 minutes|a rate is a whole number, one space and a unit",
					"0.001 minutes2|a rate is a whole number, one space and a unit",
					"2147483648 minutes|the number is more than 2147483647",
					"99999999999 hours|the number is more than 2147483647",
					"9999999999999999999999999999999 days|the number is more than 2147483647" })
	void showsExamplesWhereItCannotKnowTheRate(String text, String problem) {
		InvalidScheduleException ex = refusal(text);
		assertThat(ex).hasMessage(problem);
		assertThat(ex.action()).isEqualTo(EXAMPLES);
	}

	@Test
	void tooLongForAws() {
		InvalidScheduleException ex = refusal("1".repeat(250) + " hours");
		assertThat(ex).hasMessage("the rate is longer than the 256 characters that AWS allows, rate() included");
		assertThat(ex.action()).isEqualTo(EXAMPLES);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0 12 * * ? *", "0/15 * * * ? *" })
	void cronIsNoRate(String text) {
		InvalidScheduleException ex = refusal(text);
		assertThat(ex).hasMessage("this is a cron, not a rate");
		assertThat(ex.action()).isEqualTo("Use @Cron or cron(...) for it");
	}

	private static InvalidScheduleException refusal(String text) {
		return catchThrowableOfType(InvalidScheduleException.class, () -> RateExpression.parse(text));
	}

}
