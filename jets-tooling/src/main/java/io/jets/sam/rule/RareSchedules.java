package io.jets.sam.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.ScheduleExpression;

/**
 * Whether schedules leave a function without an invocation for a fortnight.
 */
final class RareSchedules {

	private static final int DAYS = 14;

	/** A fixed time, as a build's outcome is the same on each day. */
	private static final ZonedDateTime START = LocalDate.of(2027, 1, 1).atStartOfDay(ZoneOffset.UTC);

	private RareSchedules() {
	}

	static boolean areRare(List<ScheduleTrigger> triggers) {
		return triggers.stream().allMatch((trigger) -> isRare(trigger.expression()));
	}

	private static boolean isRare(ScheduleExpression expression) {
		for (ZonedDateTime day = START; day.getYear() == START.getYear(); day = day.plusDays(1)) {
			ZonedDateTime next = expression.next(day);
			if (next == null || !next.isBefore(day.plusDays(DAYS))) {
				return true;
			}
		}
		return false;
	}

}
