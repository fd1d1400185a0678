package io.jets.job.schedule;

import java.time.Duration;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RateExpressionTests {

	@ParameterizedTest
	@CsvSource({ "1 minute,PT1M", "5 minutes,PT5M", "1 hour,PT1H", "10 hours,PT10H", "1 day,PT24H", "2 days,PT48H",
			"2147483647 days,PT51539607528H" })
	void readsEachUnitInSingularAndPlural(String text, Duration period) {
		RateExpression rate = RateExpression.parse(text);
		assertThat(rate.period()).isEqualTo(period);
		assertThat(rate).hasToString("rate(" + text + ")");
	}

	@Test
	void firesOnePeriodLater() {
		assertThat(RateExpression.parse("10 hours").next(ZonedDateTime.parse("2026-11-21T20:15:30.5Z")))
			.isEqualTo("2026-11-22T06:15:30.5Z");
	}

	@Test
	void aDayHas24HoursWhenTheClocksChange() {
		assertThat(RateExpression.parse("1 day").next(ZonedDateTime.parse("2026-10-24T12:00+02:00[Europe/Berlin]")))
			.isEqualTo(ZonedDateTime.parse("2026-10-25T11:00+01:00[Europe/Berlin]"));
	}

	@Test
	void equalsRateWithSameText() {
		assertThat(RateExpression.parse("1 day")).isEqualTo(RateExpression.parse("1 day"))
			.hasSameHashCodeAs(RateExpression.parse("1 day"))
			.isNotEqualTo(RateExpression.parse("24 hours"));
	}

}
