package io.jets.local.console.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import io.jets.job.ScheduleTrigger;
import io.jets.local.schedule.Schedule;
import io.jets.local.schedule.words.ScheduleWords;
import org.jspecify.annotations.Nullable;

/**
 * A schedule.
 *
 * @param name the name of the rule or of the schedule
 * @param job the name of the job
 * @param location the method of the job, {@code <class>#<method>}
 * @param expression the expression, for instance {@code rate(1 hour)}
 * @param words the expression in words
 * @param zone the id of its time zone, {@code UTC} if it has none
 * @param declaredEnabled whether its annotation enables it
 * @param enabled whether it fires now
 * @param next its next five fire times in its zone; empty if it does not fire
 */
public record ScheduleView(String name, String job, String location, String expression, String words, String zone,
		boolean declaredEnabled, boolean enabled, List<String> next) {

	private static final int TIMES = 5;

	/**
	 * Creates the view of a schedule.
	 * @param schedule the schedule
	 * @param now the current time
	 * @return the view
	 */
	public static ScheduleView of(Schedule schedule, Instant now) {
		ScheduleTrigger trigger = schedule.trigger();
		ZoneId zone = (trigger.zone() != null) ? trigger.zone() : ZoneOffset.UTC;
		List<String> next = new ArrayList<>();
		@Nullable ZonedDateTime time = schedule.due();
		if (time == null && !schedule.enabled()) {
			// What it would do if it were enabled now
			time = trigger.expression().next(now.atZone(zone));
		}
		while (time != null && next.size() < TIMES) {
			next.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
			time = trigger.expression().next(time);
		}
		return new ScheduleView(schedule.name(), schedule.job().name(), schedule.job().location(),
				trigger.expression().toString(), ScheduleWords.of(trigger.expression()),
				(trigger.zone() != null) ? trigger.zone().getId() : "UTC", trigger.rule().enabled(), schedule.enabled(),
				next);
	}

}
