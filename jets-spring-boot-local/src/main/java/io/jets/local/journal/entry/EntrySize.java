package io.jets.local.journal.entry;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Estimates how much memory the parts of entries need.
 */
final class EntrySize {

	private static final int BYTES_PER_CHARACTER = 2;

	private static final int BYTES_PER_NUMBER = 24;

	private EntrySize() {
	}

	static int of(@Nullable String text) {
		return (text != null) ? BYTES_PER_CHARACTER * text.length() : 0;
	}

	static int of(List<Long> numbers) {
		return BYTES_PER_NUMBER * numbers.size();
	}

}
