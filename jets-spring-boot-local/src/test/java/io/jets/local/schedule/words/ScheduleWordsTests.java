package io.jets.local.schedule.words;

import io.jets.job.schedule.CronExpression;
import io.jets.job.schedule.RateExpression;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1 minute  | every minute
			10 hours  | every 10 hours
			""")
	void describesRates(String rate, String words) {
		assertThat(ScheduleWords.of(RateExpression.parse(rate))).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					0 8 ? * MON-FRI *       | at 08:00, on Monday to Friday
					30 8,20 * * ? *         | at 08:30 and 20:30, every day
					0,30 8 * * ? *          | at 08:00 and 08:30, every day
					0 */12 * * ? *          | every 12 hours at minute 0
					0 */5 * * ? *           | at minute 0 of every 5th hour
					0 8-18/3 * * ? *        | at minute 0 of every 3rd hour from hour 8 to 18
					0 9-17 ? * MON-FRI *    | at minute 0, in the hours 9 to 17, on Monday to Friday
					5 * * * ? *             | every hour at minute 5
					0/15 * * * ? *          | every 15 minutes
					0/7 * * * ? *           | at every 7th minute
					3/7 * * * ? *           | at every 7th minute from minute 3
					0,1,2 9-17 * * ? *      | at the minutes 0, 1 and 2, in the hours 9 to 17
					*/10 */5 * * ? *        | every 10 minutes, in every 5th hour
					* 9 * * ? *             | every minute, in the hour 9, every day
					* * * * ? *             | every minute
					*/10 9-17 ? * 2-6 *     | every 10 minutes, in the hours 9 to 17, on Monday to Friday
					0 0 1 * ? *             | at 00:00, on day 1 of the month
					0 0 L * ? *             | at 00:00, on the last day of the month
					0 0 LW * ? *            | at 00:00, on the last weekday of the month
					0 0 L-3 * ? *           | at 00:00, 3 days before the last day of the month
					0 0 L-1 * ? *           | at 00:00, 1 day before the last day of the month
					0 0 15W * ? *           | at 00:00, on the weekday nearest to day 15 of the month
					0 0 1,15 * ? *          | at 00:00, on the days 1 and 15 of the month
					0 0 1/2 * ? *           | at 00:00, every 2nd day from day 1 of the month
					0 0 */10 * ? *          | at 00:00, every 10th day of the month
					0 0 1 1/3 ? 2026/2      | at 00:00, on day 1 of the month, in every 3rd month from January, in every 2nd year from 2026
					0 0 ? * 2#1 *           | at 00:00, on the 1st Monday of the month
					0 0 ? * 6L *            | at 00:00, on the last Friday of the month
					0 0 ? * L *             | at 00:00, on Saturday
					0 0 ? * SUN,WED *       | at 00:00, on Sunday and Wednesday
					0 0 ? JAN-MAR,12 MON 2030 | at 00:00, on Monday, in January to March and December, in 2030
					0 0 ? * tue *           | at 00:00, on Tuesday
					""")
	void describesCrons(String cron, String words) {
		assertThat(ScheduleWords.of(CronExpression.parse(cron))).isEqualTo(words);
	}

}
