package io.jets.job.fault;

import java.util.Collection;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Finds the known name that is closest to a misspelled one.
 */
public final class ClosestMatch {

	private static final int MAXIMUM_DISTANCE = 2;

	private ClosestMatch() {
	}

	/**
	 * Returns the known name that is closest to a name.
	 * @param name the name as written
	 * @param known the known names
	 * @return the closest name, or {@code null} if none is close
	 */
	public static @Nullable String to(String name, Collection<String> known) {
		String best = null;
		int least = MAXIMUM_DISTANCE + 1;
		for (String candidate : known) {
			int distance = distance(normalize(name), normalize(candidate));
			if (distance < least && distance < candidate.length() - 1) {
				best = candidate;
				least = distance;
			}
		}
		return best;
	}

	private static String normalize(String name) {
		return name.replaceAll("[^A-Za-z0-9$]", "").toLowerCase(Locale.ROOT);
	}

	private static int distance(String left, String right) {
		int[] previous = new int[right.length() + 1];
		for (int column = 0; column <= right.length(); column++) {
			previous[column] = column;
		}
		for (int row = 1; row <= left.length(); row++) {
			int[] current = new int[right.length() + 1];
			current[0] = row;
			for (int column = 1; column <= right.length(); column++) {
				int change = (left.charAt(row - 1) != right.charAt(column - 1)) ? 1 : 0;
				current[column] = Math.min(Math.min(current[column - 1], previous[column]) + 1,
						previous[column - 1] + change);
			}
			previous = current;
		}
		return previous[right.length()];
	}

}
