package io.jets.job.schedule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests that schedules which AWS or its documentation rejects are rejected with a problem
 * and an action. For the texts, see {@link InvalidCronTests}, {@link CronDiagnosisTests}
 * and {@link InvalidRateTests}.
 */
class ScheduleMustRejectTests {

	@ParameterizedTest
	@ValueSource(strings = { "0 12 * * * *", "0 12 ? * ? *", "0 12 1 * MON *", "0 12 1 * * *", "0 12 * * MON *",
			"0 12 * * ?", "0 12 * *", "0 0 12 * * ? *", "60 12 * * ? *", "-1 12 * * ? *", "0 24 * * ? *",
			"0 12 0 * ? *", "0 12 32 * ? *", "0 12 * 0 ? *", "0 12 * 13 ? *", "0 12 ? * 0 *", "0 12 ? * 8 *",
			"0 12 * * ? 1969", "0 12 * * ? 2200", "0 12 ? * 3W *", "0 12 3#2 * ? *", "0 12 ? * 3#6 *", "0 12 ? * 3#0 *",
			"0 12 ? * 3#1,6#3 *", "0/0 12 * * ? *", "0 12 L-31 * ? *", "0 12 L-3,15 * ? *", "0 12 ? * L-3 *",
			"0 12 ? * frı *", "0 12 15W,L * ? *", "0 12 32W * ? *", "L 12 * * ? *", "0 12 * L ? *", "? 12 * * ? *",
			"0 12 * * ? ?", "@daily", "@hourly", "0 1 * * * *", "7 20 * * NOT *", "INVALID", "0 dummy ? * MON-FRI *",
			"71 8 1 * ? *", "", " ", "0 12 * * ? * ", "1,,2 12 * * ? *", "1- 12 * * ? *", "/5 12 * * ? *",
			"0 12 * JANUARY ? *", "1.5 12 * * ? *", "0,12,*,*,?,*" })
	void rejectsCron(String cron) {
		assertRejected("cron(" + cron + ")");
	}

	@ParameterizedTest
	@ValueSource(strings = { "10 seconds", "10 years", "1 week", "1 minutes", "1 hours", "1 days", "10 minute",
			"10 hour", "10 day", "5 hour", "", "10", "minutes", "10 minutess", "foo minutes", "0 minutes", "0 minute",
			"-10 minutes", "+10 minutes", "1.5 hours", "01 minute", "10 MINUTES", " 10 minutes ", "10  minutes",
			"10minutes", "10 hours 5 minutes", "1e1 minutes", "١ minute" })
	void rejectsRate(String rate) {
		assertRejected("rate(" + rate + ")");
	}

	@ParameterizedTest
	@ValueSource(strings = { " rate(10 minutes)", "rate(10 minutes) ", "rate (10 minutes)", "Rate(10 minutes)",
			"rate(10 minutes", "rate 10 minutes", "CRON(0 12 * * ? *)", "cron(0 12 * * ? *", "cron 0 12 * * ? *",
			"at(2021-12-31T23:59:59)", "at(2021-12-31T23:59:59Z)", "at(2021-12-31)", "every(1 day)",
			"rate(1 hour);rate(1 day)" })
	void rejectsOtherForms(String schedule) {
		assertRejected(schedule);
	}

	private static void assertRejected(String schedule) {
		InvalidScheduleException ex = catchThrowableOfType(InvalidScheduleException.class,
				() -> ScheduleExpression.parse(schedule));
		assertThat(ex).isNotNull();
		assertThat(ex.getMessage()).isNotBlank();
		assertThat(ex.action()).matches("(Write|For|Replace|Use) .+");
	}

}
