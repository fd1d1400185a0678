package io.jets.local.schedule.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Describes a field of a cron: numbers, names, lists, ranges and steps.
 */
final class FieldWords {

	static final List<String> MONTHS = List.of("January", "February", "March", "April", "May", "June", "July", "August",
			"September", "October", "November", "December");

	static final List<String> DAYS = List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
			"Saturday");

	private FieldWords() {
	}

	static boolean isAny(String field) {
		return field.equals("*") || field.equals("?");
	}

	static boolean isNumber(String field) {
		return field.matches("\\d+");
	}

	static boolean isStep(String field) {
		return field.matches("[^,]+/[^,]+");
	}

	/**
	 * Describes a field.
	 * @param field the field
	 * @param unit what its values are, for instance {@code month}
	 * @param names the names of its values, empty for numbers
	 * @param first the value of the first name
	 */
	static String of(String field, String unit, List<String> names, int first) {
		return and(Stream.of(field.split(",")).map((part) -> part(part, unit, names, first)).toList());
	}

	private static String part(String part, String unit, List<String> names, int first) {
		String[] step = part.split("/");
		if (step.length == 2) {
			String every = step[1].equals("1") ? "every " + unit
					: "every " + ordinal(Integer.parseInt(step[1])) + " " + unit;
			boolean fromStart = step[0].equals("*") || step[0].equals("0");
			return every + (fromStart ? ""
					: " from " + (isNumbered(unit, names) ? unit + " " : "") + values(step[0], names, first));
		}
		return values(part, names, first);
	}

	private static boolean isNumbered(String unit, List<String> names) {
		return names.isEmpty() && !unit.equals("year");
	}

	private static String values(String values, List<String> names, int first) {
		String[] range = values.split("-");
		return (range.length == 2) ? name(range[0], names, first) + " to " + name(range[1], names, first)
				: name(values, names, first);
	}

	private static String name(String value, List<String> names, int first) {
		if (isNumber(value)) {
			return names.isEmpty() ? value : names.get(Integer.parseInt(value) - first);
		}
		String prefix = value.toUpperCase(Locale.ROOT);
		return names.stream()
			.filter((name) -> name.toUpperCase(Locale.ROOT).startsWith(prefix))
			.findFirst()
			.orElse(value);
	}

	static String and(List<String> parts) {
		int last = parts.size() - 1;
		return (last < 1) ? String.join("", parts)
				: String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
	}

	static String ordinal(int number) {
		String suffix = switch (number % 10) {
			case 1 -> "st";
			case 2 -> "nd";
			case 3 -> "rd";
			default -> "th";
		};
		return number + ((number / 10 % 10 == 1) ? "th" : suffix);
	}

}
