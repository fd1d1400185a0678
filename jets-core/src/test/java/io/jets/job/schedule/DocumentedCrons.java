package io.jets.job.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

/**
 * Crons that AWS documents or is known to accept. The meaning of each is written again in
 * Java, and its times are found by trying each minute.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Scheduled
 * rules</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html">Schedule
 * types in EventBridge Scheduler</a>
 */
final class DocumentedCrons {

	private static final LocalDateTime LAST_MINUTE = LocalDateTime.of(2199, 12, 31, 23, 59);

	private final Map<String, Predicate<LocalDateTime>> meanings = new LinkedHashMap<>();

	DocumentedCrons() {
		rules();
		wildcards();
		scheduler();
		othersThatAwsTakes();
	}

	private void rules() {
		add("0 10 * * ? *", (t) -> at(t, 10, 0));
		add("15 12 * * ? *", (t) -> at(t, 12, 15));
		add("0 18 ? * MON-FRI *", (t) -> at(t, 18, 0) && weekday(t));
		add("0 8 1 * ? *", (t) -> at(t, 8, 0) && t.getDayOfMonth() == 1);
		add("0/15 * * * ? *", (t) -> t.getMinute() % 15 == 0);
		add("0/10 * ? * MON-FRI *", (t) -> t.getMinute() % 10 == 0 && weekday(t));
		add("0/5 8-17 ? * MON-FRI *",
				(t) -> t.getMinute() % 5 == 0 && t.getHour() >= 8 && t.getHour() <= 17 && weekday(t));
		add("0/30 20-2 ? * MON-FRI *",
				(t) -> t.getMinute() % 30 == 0 && (t.getHour() >= 20 || t.getHour() <= 2) && weekday(t));
		add("0 12 * * ? *", (t) -> at(t, 12, 0));
		add("5,35 14 * * ? *", (t) -> at(t, 14, 5) || at(t, 14, 35));
		add("15 10 ? * 6L 2019-2022", (t) -> at(t, 10, 15) && lastOfMonth(t, FRIDAY) && years(t, 2019, 2022));
	}

	private void wildcards() {
		add("0 0 1 JAN,FEB,MAR ? *", (t) -> at(t, 0, 0) && t.getDayOfMonth() == 1 && t.getMonthValue() <= 3);
		add("0 0 1-15 * ? *", (t) -> at(t, 0, 0) && t.getDayOfMonth() <= 15);
		add("1/10 * * * ? *", (t) -> List.of(1, 11, 21, 31, 41, 51).contains(t.getMinute()));
		add("0 0 7 * ? *", (t) -> at(t, 0, 0) && t.getDayOfMonth() == 7);
		add("0 0 L * ? *", (t) -> at(t, 0, 0) && t.plusDays(1).getDayOfMonth() == 1);
		add("0 0 ? * L *", (t) -> at(t, 0, 0) && t.getDayOfWeek() == SATURDAY);
		add("0 9 3W * ? *", (t) -> at(t, 9, 0) && nearestWeekdayToTheThird(t));
		add("0 10 ? * 3#2 *", (t) -> at(t, 10, 0) && nthOfMonth(t, TUESDAY, 2));
		add("0 9 ? * 2#1 *", (t) -> at(t, 9, 0) && nthOfMonth(t, MONDAY, 1));
	}

	private void scheduler() {
		add("15 10 ? * 6L 2022-2023", (t) -> at(t, 10, 15) && lastOfMonth(t, FRIDAY) && years(t, 2022, 2023));
		add("30 8 * * ? *", (t) -> at(t, 8, 30));
		add("30 2 * * ? *", (t) -> at(t, 2, 30));
	}

	private void othersThatAwsTakes() {
		add("0 2 ? * SAT *", (t) -> at(t, 2, 0) && t.getDayOfWeek() == SATURDAY);
		add("0 2 ? * SAT#3 *", (t) -> at(t, 2, 0) && nthOfMonth(t, SATURDAY, 3));
		add("* * ? * SAT#3 *", (t) -> nthOfMonth(t, SATURDAY, 3));
		add("0/5 5 ? JAN 1-5 2022", (t) -> t.getMinute() % 5 == 0 && t.getHour() == 5 && t.getMonthValue() == 1
				&& t.getDayOfWeek() != FRIDAY && t.getDayOfWeek() != SATURDAY && t.getYear() == 2022);
		add("0/30 20-23 ? * MON-FRI *", (t) -> t.getMinute() % 30 == 0 && t.getHour() >= 20 && weekday(t));
		add("0-15/1 8-8 ? * 2,3,4,5,6,7 *",
				(t) -> t.getMinute() <= 15 && t.getHour() == 8 && t.getDayOfWeek() != SUNDAY);
		add("30-30 13-13 ? * 2,4,6 *",
				(t) -> at(t, 13, 30) && List.of(MONDAY, WEDNESDAY, FRIDAY).contains(t.getDayOfWeek()));
		add("1-31/30 1-1 ? * 1,7 *", (t) -> (at(t, 1, 1) || at(t, 1, 31)) && !weekday(t));
		add("*/15 * * * ? *", (t) -> t.getMinute() % 15 == 0);
		add("0-59/10 0-23/2 ? * * *", (t) -> t.getMinute() % 10 == 0 && t.getHour() % 2 == 0);
		add("0 */12 * * ? *", (t) -> at(t, 0, 0) || at(t, 12, 0));
	}

	private void add(String cron, Predicate<LocalDateTime> meaning) {
		this.meanings.put(cron, meaning);
	}

	List<String> crons() {
		return List.copyOf(this.meanings.keySet());
	}

	/**
	 * Returns the first times at which a cron fires.
	 * @param cron one of these
	 * @param after the time before the first, a whole minute
	 * @param count how many
	 * @return the times
	 */
	List<LocalDateTime> times(String cron, LocalDateTime after, int count) {
		List<LocalDateTime> times = new ArrayList<>();
		for (LocalDateTime t = after.plusMinutes(1); times.size() < count
				&& t.isBefore(LAST_MINUTE); t = t.plusMinutes(1)) {
			if (this.meanings.get(cron).test(t)) {
				times.add(t);
			}
		}
		return times;
	}

	private static boolean at(LocalDateTime t, int hour, int minute) {
		return t.getHour() == hour && t.getMinute() == minute;
	}

	private static boolean years(LocalDateTime t, int first, int last) {
		return t.getYear() >= first && t.getYear() <= last;
	}

	private static boolean weekday(LocalDateTime t) {
		return t.getDayOfWeek() != SATURDAY && t.getDayOfWeek() != SUNDAY;
	}

	private static boolean lastOfMonth(LocalDateTime t, DayOfWeek day) {
		return t.getDayOfWeek() == day && t.plusDays(7).getMonth() != t.getMonth();
	}

	private static boolean nthOfMonth(LocalDateTime t, DayOfWeek day, int nth) {
		LocalDate date = t.toLocalDate();
		return date.getDayOfWeek() == day && date.minusWeeks(nth - 1).getMonth() == date.getMonth()
				&& date.minusWeeks(nth).getMonth() != date.getMonth();
	}

	private static boolean nearestWeekdayToTheThird(LocalDateTime t) {
		DayOfWeek third = t.toLocalDate().withDayOfMonth(3).getDayOfWeek();
		int nearest = (third == SATURDAY) ? 2 : (third == SUNDAY) ? 4 : 3;
		return t.getDayOfMonth() == nearest;
	}

}
