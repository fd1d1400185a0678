package io.jets.job.schedule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ScheduleExpressionTests {

	@ParameterizedTest
	@ValueSource(strings = { "rate(10 hours)", "rate(1 minute)" })
	void readsRates(String text) {
		assertThat(ScheduleExpression.parse(text)).isInstanceOf(RateExpression.class).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cron(0 */12 * * ? *)", "cron(0  18 ? *\tMON-FRI *)" })
	void readsCronsAndKeepsTheirText(String text) {
		assertThat(ScheduleExpression.parse(text)).isInstanceOf(CronExpression.class).hasToString(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false,
			value = { "rate(1 minutes)|Write \"rate(1 minute)\"",
					"cron(0 12 * * * *)|Replace day-of-week by ?: write \"cron(0 12 * * ? *)\"; or, if this is a "
							+ "Spring cron, which begins with seconds, \"cron(12 * * * ? *)\"",
					" rate(10 minutes)|Write \"rate(10 minutes)\"", "10 hours|Write \"rate(10 hours)\"",
					"0 12 * * ? *|Write \"cron(0 12 * * ? *)\"", "cron(10 hours)|Use @Rate or rate(...) for it",
					"at(2026-11-21T12:00:00)|Write for instance \"rate(10 hours)\" or \"cron(0 12 * * ? *)\"",
					"|Write for instance \"rate(10 hours)\" or \"cron(0 12 * * ? *)\"",
					"rate()|Write for instance \"rate(1 minute)\", \"rate(10 hours)\" or \"rate(2 days)\"" })
	void suggestsSchedulesInSameForm(String text, String action) {
		String written = (text != null) ? text : "";
		InvalidScheduleException ex = catchThrowableOfType(InvalidScheduleException.class,
				() -> ScheduleExpression.parse(written));
		assertThat(ex.action()).isEqualTo(action);
	}

}
