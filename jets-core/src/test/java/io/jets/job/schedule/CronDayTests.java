package io.jets.job.schedule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code L}, {@code W} and {@code #} at the ends of months.
 */
class CronDayTests {

	@ParameterizedTest
	@CsvSource({ "2027-01-31T00:00Z,2027-02-28", "2028-01-31T00:00Z,2028-02-29", "2100-01-31T00:00Z,2100-02-28",
			"2026-11-01T00:00Z,2026-11-30" })
	void readsLastDayOfMonth(String after, String date) {
		assertThat(Firings.of("0 0 L * ? *", after, 1)).containsExactly(date + "T00:00Z");
	}

	@ParameterizedTest
	@CsvSource({
			// Saturday 1 August 2026: does not move to July
			"1W,2026-07-31,2026-08-03",
			// Sunday 1 November 2026
			"1W,2026-10-31,2026-11-02",
			// Saturday 21 and Sunday 15 November 2026
			"21W,2026-11-01,2026-11-20", "15W,2026-11-01,2026-11-16",
			// Sunday 28 February 2027: does not move to March
			"28W,2027-02-01,2027-02-26",
			// Sunday 31 January 2027; February has no 31st
			"31W,2027-01-01,2027-01-29", "31W,2027-01-30,2027-03-31",
			// Saturday 31 July 2027
			"31W,2027-07-01,2027-07-30", "30W,2027-01-30,2027-03-30",
			// Tuesday 29 February 2028
			"29W,2028-02-01,2028-02-29" })
	void readsNearestWeekdayOfMonth(String dayOfMonth, String after, String date) {
		assertThat(Firings.of("0 0 " + dayOfMonth + " * ? *", after + "T00:00Z", 1)).containsExactly(date + "T00:00Z");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "31W|2026-01-30 2026-03-31 2026-05-29 2026-07-31 2026-08-31 2026-10-30",
					"L-3|2026-01-28 2026-02-25 2026-03-28 2026-04-27 2026-05-28 2026-06-27",
					"L-3W|2026-01-28 2026-02-25 2026-03-27 2026-04-27 2026-05-28 2026-06-26",
					"L-30|2026-03-01 2026-05-01 2026-07-01 2026-08-01 2026-10-01 2026-12-01",
					"L-0|2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30",
					"l-3w|2026-01-28 2026-02-25 2026-03-27 2026-04-27 2026-05-28 2026-06-26" })
	void readsDaysOfMonthAsQuartzDoes(String dayOfMonth, String dates) {
		assertThat(Firings.of("0 0 " + dayOfMonth + " * ? *", "2026-01-01T00:00Z", 6))
			.containsExactly(dates.replace(" ", "T00:00Z ").concat("T00:00Z").split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "? * tUe,? * TUE", "? * Tue-Thu,? * TUE-THU", "* jAn-Mar ?,* JAN-MAR ?", "? * fril,? * FRIL",
			"? * mon#2,? * MON#2", "lw * ?,LW * ?", "15w * ?,15W * ?", "? Jan/3 Mon-fri/2,? JAN/3 MON-FRI/2" })
	void acceptsNamesAndLettersInAnyCase(String days, String upperCase) {
		assertThat(Firings.of("0 12 " + days + " *", "2026-01-01T00:00Z", 20))
			.isEqualTo(Firings.of("0 12 " + upperCase + " *", "2026-01-01T00:00Z", 20));
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-01,2026-10-30", "2027-01-01,2027-01-29", "2026-11-01,2026-11-30", "2027-02-01,2027-02-26",
			"2028-02-01,2028-02-29" })
	void readsLastWeekdayOfMonth(String after, String date) {
		assertThat(Firings.of("0 0 LW * ? *", after + "T00:00Z", 1)).containsExactly(date + "T00:00Z");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "L|2026-11-21 2026-11-28 2026-12-05", "7L|2026-11-28 2026-12-26 2027-01-30",
					"6L|2026-11-27 2026-12-25 2027-01-29", "FRIL|2026-11-27 2026-12-25 2027-01-29",
					"2L|2026-11-30 2026-12-28 2027-01-25", "1L|2026-11-29 2026-12-27 2027-01-31" })
	void readsSaturdayAndLastDayOfWeekInMonth(String dayOfWeek, String dates) {
		assertThat(Firings.of("0 0 ? * " + dayOfWeek + " *", "2026-11-20T00:00Z", 3))
			.containsExactly(dates.replace(" ", "T00:00Z ").concat("T00:00Z").split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "3#2|2026-12-08 2027-01-12 2027-02-09", "1#1|2026-12-06 2027-01-03 2027-02-07",
					"1#5|2026-11-29 2027-01-31 2027-05-30", "SAT#3|2026-11-21 2026-12-19 2027-01-16",
					"7#3|2026-11-21 2026-12-19 2027-01-16" })
	void readsNthDayOfWeekInMonth(String dayOfWeek, String dates) {
		assertThat(Firings.of("0 0 ? * " + dayOfWeek + " *", "2026-11-20T00:00Z", 3))
			.containsExactly(dates.replace(" ", "T00:00Z ").concat("T00:00Z").split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "29 2,2026-11-21,2028-02-29", "29 2,2096-03-01,2104-02-29", "31 *,2026-11-21,2026-12-31",
			"31 *,2027-01-31,2027-03-31" })
	void skipsMonthsWithoutDay(String dayAndMonth, String after, String date) {
		assertThat(Firings.of("0 0 " + dayAndMonth + " ? *", after + "T00:00Z", 1)).containsExactly(date + "T00:00Z");
	}

}
