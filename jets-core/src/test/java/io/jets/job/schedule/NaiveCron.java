package io.jets.job.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A slow implementation of crons, which tries each day and minute and shares no code with
 * the tested one.
 */
final class NaiveCron {

	private static final List<String> NAMES = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

	private static final List<String> MONTHS = List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP",
			"OCT", "NOV", "DEC");

	private final Set<Integer> minutes;

	private final Set<Integer> hours;

	private final String dayOfMonth;

	private final Set<Integer> months;

	private final String dayOfWeek;

	private final Set<Integer> years;

	NaiveCron(String cron) {
		String[] fields = cron.toUpperCase(Locale.ROOT).split(" ");
		this.minutes = values(fields[0], 0, 59);
		this.hours = values(fields[1], 0, 23);
		this.dayOfMonth = fields[2];
		this.months = values(names(fields[3], MONTHS), 1, 12);
		this.dayOfWeek = names(fields[4], NAMES);
		this.years = values(fields[5], 1970, 2199);
	}

	LocalDateTime next(LocalDateTime after) {
		for (LocalDate date = after.toLocalDate(); date.getYear() < 2200; date = date.plusDays(1)) {
			for (int minute = 0; matches(date) && minute < 24 * 60; minute++) {
				LocalDateTime time = date.atTime(minute / 60, minute % 60);
				if (time.isAfter(after) && matches(time.toLocalTime())) {
					return time;
				}
			}
		}
		return null;
	}

	boolean matches(LocalDateTime time) {
		return matches(time.toLocalDate()) && matches(time.toLocalTime());
	}

	private boolean matches(LocalTime time) {
		return this.minutes.contains(time.getMinute()) && this.hours.contains(time.getHour());
	}

	private boolean matches(LocalDate date) {
		return this.years.contains(date.getYear()) && this.months.contains(date.getMonthValue())
				&& (this.dayOfMonth.equals("?") || matchesDayOfMonth(date))
				&& (this.dayOfWeek.equals("?") || matchesDayOfWeek(date));
	}

	private boolean matchesDayOfMonth(LocalDate date) {
		int day = date.getDayOfMonth();
		int last = date.lengthOfMonth();
		String target = this.dayOfMonth.replace("W", "");
		if (target.startsWith("L")) {
			target = String.valueOf(last - Integer.parseInt("0" + target.replaceAll("\\D", "")));
		}
		if (this.dayOfMonth.endsWith("W")) {
			int nearTo = Integer.parseInt(target);
			return nearTo >= 1 && nearTo <= last && isWeekday(date)
					&& IntStream.rangeClosed(1, last)
						.filter((other) -> isWeekday(date.withDayOfMonth(other)))
						.allMatch((other) -> Math.abs(nearTo - day) <= Math.abs(nearTo - other));
		}
		return this.dayOfMonth.startsWith("L") ? target.equals(String.valueOf(day))
				: values(target, 1, 31).contains(day);
	}

	private boolean matchesDayOfWeek(LocalDate date) {
		int number = number(date);
		if (this.dayOfWeek.equals("L")) {
			return number == 7;
		}
		if (this.dayOfWeek.endsWith("L")) {
			return this.dayOfWeek.equals(number + "L") && date.plusDays(7).getMonth() != date.getMonth();
		}
		if (this.dayOfWeek.contains("#")) {
			long nth = IntStream.rangeClosed(1, date.getDayOfMonth())
				.filter((day) -> number(date.withDayOfMonth(day)) == number)
				.count();
			return this.dayOfWeek.equals(number + "#" + nth);
		}
		return values(this.dayOfWeek, 1, 7).contains(number);
	}

	private static boolean isWeekday(LocalDate date) {
		return number(date) > 1 && number(date) < 7;
	}

	private static int number(LocalDate date) {
		return NAMES.indexOf(date.getDayOfWeek().name().substring(0, 3)) + 1;
	}

	private static String names(String text, List<String> names) {
		String numbers = text;
		for (String name : names) {
			numbers = numbers.replace(name, String.valueOf(names.indexOf(name) + 1));
		}
		return numbers;
	}

	private static Set<Integer> values(String text, int min, int max) {
		Set<Integer> values = new HashSet<>();
		for (String entry : text.split(",")) {
			String[] parts = entry.split("/");
			String[] ends = (parts[0].equals("*") ? min + "-" + max : parts[0]).split("-");
			int end = (ends.length > 1) ? Integer.parseInt(ends[1])
					: (parts.length > 1) ? max : Integer.parseInt(ends[0]);
			int step = (parts.length > 1) ? Integer.parseInt(parts[1]) : 1;
			int walked = 0;
			for (int value = Integer.parseInt(ends[0]);; value = (value == max) ? min : value + 1) {
				if (walked++ % step == 0) {
					values.add(value);
				}
				if (value == end) {
					break;
				}
			}
		}
		return values;
	}

}
