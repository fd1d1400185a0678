package io.jets.job.schedule;

import java.time.YearMonth;
import java.util.BitSet;

/**
 * The days that one of a cron's day fields names.
 */
@FunctionalInterface
interface CronDays {

	/**
	 * The days of one month.
	 * @param month the month
	 * @return days of the month, from 1
	 */
	BitSet in(YearMonth month);

}
