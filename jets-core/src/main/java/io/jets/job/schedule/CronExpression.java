package io.jets.job.schedule;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

import org.jspecify.annotations.Nullable;

/**
 * A cron in AWS's six fields: minutes, hours, day-of-month, month, day-of-week and year.
 * <table>
 * <caption>Fields</caption>
 * <tr>
 * <th>Field</th>
 * <th>Values</th>
 * <th>Wildcards</th>
 * </tr>
 * <tr>
 * <td>minutes</td>
 * <td>0-59</td>
 * <td>{@code , - * /}</td>
 * </tr>
 * <tr>
 * <td>hours</td>
 * <td>0-23</td>
 * <td>{@code , - * /}</td>
 * </tr>
 * <tr>
 * <td>day-of-month</td>
 * <td>1-31</td>
 * <td>{@code , - * / ? L W}</td>
 * </tr>
 * <tr>
 * <td>month</td>
 * <td>1-12 or JAN-DEC</td>
 * <td>{@code , - * /}</td>
 * </tr>
 * <tr>
 * <td>day-of-week</td>
 * <td>1-7 or SUN-SAT</td>
 * <td>{@code , - * / ? L #}</td>
 * </tr>
 * <tr>
 * <td>year</td>
 * <td>1970-2199</td>
 * <td>{@code , - * /}</td>
 * </tr>
 * </table>
 * <p>
 * Exactly one of the day fields must be {@code ?}. A range whose end is before its start
 * wraps around: {@code 20-2} in hours is 20 to 23 and 0 to 2 of each day that the day
 * fields select. {@code L}, {@code W} and {@code #} cannot be part of a list, range or
 * step.
 * <p>
 * AWS does not document the following cases. AWS's crons follow Quartz's, so most of them
 * are read as Quartz 2.3.2 and 2.5.2 do: names and letters may be in lower case, which
 * AWS's console accepts; {@code L-3} is the third day before the month's last, at most
 * {@code L-30}, and {@code L-3W} the weekday nearest to it; {@code 31W} and {@code L-30}
 * do not fire in a month of 30 days. Rejected although Quartz accepts them, because they
 * are probably mistakes: a {@code *} in a list, a missing value in a list, a step without
 * a start, a step of 0, {@code W} in a list, {@code L-3} in day-of-week, and names that
 * are written out. A step that is larger than the field's largest value, a descending
 * range of years, and leading and trailing blanks are rejected as well.
 * <p>
 * Time zones work as in EventBridge Scheduler: the cron does not fire at a local time
 * that is skipped when the clocks change, and fires once, the first time, at one that is
 * repeated. EventBridge rules use UTC.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Scheduled
 * rules</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 * types in EventBridge Scheduler</a>
 * @see <a href=
 * "https://www.quartz-scheduler.org/documentation/quartz-2.3.0/tutorials/crontrigger.html">Quartz:
 * cron trigger tutorial</a>
 * @see <a href=
 * "https://github.com/grumBit/aws_cron_expression_validator/issues/18">Report that AWS's
 * console accepts LW and names in mixed case</a>
 */
public final class CronExpression implements ScheduleExpression {

	private final String text;

	private final CronCalendar calendar;

	private CronExpression(String text, CronCalendar calendar) {
		this.text = text;
		this.calendar = calendar;
	}

	/**
	 * Reads a cron.
	 * @param text six fields separated by blanks, without {@code cron(...)}
	 * @return the cron
	 * @throws InvalidScheduleException if AWS would reject it
	 */
	public static CronExpression parse(String text) {
		try {
			return new CronExpression(text, CronCalendar.parse(text));
		}
		catch (InvalidScheduleException ex) {
			throw CronDiagnosis.of(text, ex);
		}
	}

	static boolean isValid(String text) {
		try {
			CronCalendar.parse(text);
			return true;
		}
		catch (InvalidScheduleException ex) {
			return false;
		}
	}

	/**
	 * Returns the first time after another at which the cron fires.
	 * @param after the other time, whose zone is used
	 * @return the next time, a whole minute, or {@code null} if the cron does not fire
	 * until the end of 2199
	 */
	@Override
	public @Nullable ZonedDateTime next(ZonedDateTime after) {
		LocalDateTime from = after.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
		for (LocalDateTime local = this.calendar.from(from); local != null; local = this.calendar.from(from)) {
			ZoneOffsetTransition transition = after.getZone().getRules().getTransition(local);
			if (transition == null) {
				return local.atZone(after.getZone());
			}
			if (transition.isGap()) {
				from = wholeMinute(transition.getDateTimeAfter());
				continue;
			}
			ZonedDateTime first = ZonedDateTime.ofLocal(local, after.getZone(), transition.getOffsetBefore());
			if (first.isAfter(after)) {
				return first;
			}
			// The clocks already repeat this time
			from = wholeMinute(transition.getDateTimeBefore());
		}
		return null;
	}

	private static LocalDateTime wholeMinute(LocalDateTime time) {
		LocalDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
		// Liberia's clocks were once changed by 44 minutes and 30 seconds
		return minute.equals(time) ? time : minute.plusMinutes(1);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof CronExpression cron && this.text.equals(cron.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return "cron(" + this.text + ")";
	}

}
