package io.jets.job.schedule;

import java.util.Random;
import java.util.StringJoiner;

/**
 * Generates valid crons, which depend only on the seed.
 */
final class RandomCrons {

	private static final String[] DAYS = { "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT" };

	private static final String[] MONTHS = { "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT",
			"NOV", "DEC" };

	private final Random random;

	RandomCrons(long seed) {
		this.random = new Random(seed);
	}

	String next() {
		boolean ofMonth = this.random.nextBoolean();
		String[] months = this.random.nextBoolean() ? MONTHS : null;
		return inAnyCase(String.join(" ", field(0, 59, null), field(0, 23, null), ofMonth ? dayOfMonth() : "?",
				field(1, 12, months), ofMonth ? "?" : dayOfWeek(), year()));
	}

	/** Changes half of the crons. */
	private String inAnyCase(String cron) {
		if (this.random.nextBoolean()) {
			return cron;
		}
		return cron.chars()
			.map((c) -> this.random.nextBoolean() ? Character.toLowerCase(c) : c)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private String dayOfMonth() {
		return switch (this.random.nextInt(8)) {
			case 0 -> "L";
			case 1 -> "LW";
			case 2 -> between(1, 31) + "W";
			case 3 -> "L-" + between(0, 30);
			case 4 -> "L-" + between(0, 30) + "W";
			default -> field(1, 31, null);
		};
	}

	private String dayOfWeek() {
		String[] names = this.random.nextBoolean() ? DAYS : null;
		return switch (this.random.nextInt(6)) {
			case 0 -> "L";
			case 1 -> value(1, 7, names) + "L";
			case 2 -> value(1, 7, names) + "#" + between(1, 5);
			default -> field(1, 7, names);
		};
	}

	private String year() {
		return switch (this.random.nextInt(5)) {
			case 0 -> between(2020, 2030) + "-" + between(2030, 2199);
			case 1 -> between(1970, 2040) + "," + between(2026, 2199);
			case 2 -> between(1970, 2050) + "/" + between(1, 40);
			default -> "*";
		};
	}

	private String field(int min, int max, String[] names) {
		if (this.random.nextInt(3) == 0) {
			return "*";
		}
		StringJoiner entries = new StringJoiner(",");
		for (int count = between(1, 3); count > 0; count--) {
			String step = "/" + between(1, max);
			entries.add(switch (this.random.nextInt(6)) {
				case 0 -> value(min, max, names) + "-" + value(min, max, names);
				case 1 -> value(min, max, names) + "-" + value(min, max, names) + step;
				case 2 -> value(min, max, names) + step;
				case 3 -> "*" + step;
				default -> value(min, max, names);
			});
		}
		return entries.toString();
	}

	private String value(int min, int max, String[] names) {
		int value = between(min, max);
		return (names != null) ? names[value - 1] : String.valueOf(value);
	}

	private int between(int min, int max) {
		return min + this.random.nextInt(max - min + 1);
	}

}
