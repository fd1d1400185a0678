package io.jets.local.journal.entry;

import org.jspecify.annotations.Nullable;

/**
 * Cuts texts of the application that are too long for the journal.
 */
final class LongText {

	/**
	 * How many characters the journal keeps of a text.
	 */
	static final int MAXIMUM = 64 * 1024;

	private LongText() {
	}

	/**
	 * Returns a text of at most {@link #MAXIMUM} characters, and how long it was if the
	 * end is missing.
	 */
	static String cut(String text) {
		if (text.length() <= MAXIMUM) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(MAXIMUM - 1)) ? MAXIMUM - 1 : MAXIMUM;
		return text.substring(0, end) + "\n… cut after " + end + " of " + text.length() + " characters";
	}

	static @Nullable String cutIfAny(@Nullable String text) {
		return (text != null) ? cut(text) : null;
	}

}
