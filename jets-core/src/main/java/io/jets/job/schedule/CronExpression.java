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
 * Exactly one of the day fields is {@code ?}. A range whose end is before its start goes
 * on from the field's beginning: {@code 20-2} in hours is 20 to 23 and 0 to 2 of each day
 * that the day fields name. {@code L}, {@code W} and {@code #} stand alone in their
 * field. Names and letters are in upper case, as AWS writes them.
 * <p>
 * Where AWS says nothing: {@code 31W} does not fire in a month of 30 days; a {@code *} in
 * a list, a step of more than the field's largest value, a year range that runs backwards
 * and blanks at either end are refused.
 * <p>
 * Time zones are as in EventBridge Scheduler: a local time that the clocks skip does not
 * fire, and one that they repeat fires once, the first time. EventBridge rules are in
 * UTC.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Scheduled
 * rules</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 * types in EventBridge Scheduler</a>
 */
public final class CronExpression implements ScheduleExpression {

	private final String text;

	private final CronCalendar calendar;

	private CronExpression(String text, CronCalendar calendar) {
		this.text = text;
		this.calendar = calendar;
	}

	/**
	 * Read a cron.
	 * @param text six fields separated by blanks, without {@code cron(...)}
	 * @return the cron
	 * @throws InvalidScheduleException if AWS would refuse it
	 */
	public static CronExpression parse(String text) {
		try {
			return new CronExpression(text, CronParser.parse(text));
		}
		catch (InvalidScheduleException ex) {
			throw CronDiagnosis.of(text, ex);
		}
	}

	static boolean isValid(String text) {
		try {
			CronParser.parse(text);
			return true;
		}
		catch (InvalidScheduleException ex) {
			return false;
		}
	}

	/**
	 * The first time at which the cron fires after a time, in that time's zone.
	 * @param after the time, itself not included
	 * @return the next time, a whole minute, or {@code null} if there is none until the
	 * end of 2199
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
			// Already in the repetition of what the clocks repeat
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
