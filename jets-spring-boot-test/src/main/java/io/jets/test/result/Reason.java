package io.jets.test.result;

import io.jets.local.journal.entry.Decision;
import io.jets.pattern.explain.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule or filter does not match an event: a field, what the pattern expects there,
 * and what the event has. Failure messages and logs of the local engine show the same
 * words.
 *
 * @param path the field, for instance {@code detail.total}
 * @param expected what the pattern expects, {@code null} if it does not matter
 * @param found what the event has, {@code null} if it does not matter
 */
public record Reason(String path, @Nullable String expected, @Nullable String found) {

	/**
	 * Creates a reason with a field only.
	 * @param path the field, for instance {@code detail.total}
	 * @return the reason
	 */
	public static Reason because(String path) {
		return new Reason(path, null, null);
	}

	/**
	 * Creates a reason.
	 * @param path the field, for instance {@code detail.total}
	 * @param expected what the pattern expects in words, for instance
	 * {@code numeric >= 100}. Quotes around a single text may be left out
	 * @param found what the event has: a value, or {@code absent}. Quotes around a text
	 * may be left out
	 * @return the reason
	 */
	public static Reason because(String path, String expected, String found) {
		return new Reason(path, expected, found);
	}

	boolean explains(Decision decision) {
		return decision.explanation() != null && decision.explanation().differences().stream().anyMatch(this::is);
	}

	private boolean is(Difference difference) {
		return difference.path().equals(this.path) && same(this.expected, difference.expected())
				&& same(this.found, difference.found().words(true));
	}

	private static boolean same(@Nullable String words, String actual) {
		return words == null || words.equals(actual) || ('"' + words + '"').equals(actual);
	}

	@Override
	public String toString() {
		return this.path + ((this.found != null) ? " is " + this.found : "")
				+ ((this.expected != null) ? ", expected " + this.expected : "");
	}

}
