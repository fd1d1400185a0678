package io.jets.local.journal;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.jets.local.journal.entry.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * The latest entries of one kind, by their numbers.
 *
 * @param <T> the kind of entry
 */
final class Ring<T extends JournalEntry> {

	private final Map<Long, T> entries = new LinkedHashMap<>();

	private long bytes;

	@Nullable T get(long number) {
		return this.entries.get(number);
	}

	/**
	 * Adds an entry, or replaces its previous version in its place.
	 */
	void put(T entry) {
		T previous = this.entries.put(entry.number(), entry);
		this.bytes += entry.size() - ((previous != null) ? previous.size() : 0);
	}

	/**
	 * Removes the oldest entry.
	 * @return the entry, {@code null} if there is none
	 */
	@Nullable T removeOldest() {
		Iterator<T> oldest = this.entries.values().iterator();
		if (!oldest.hasNext()) {
			return null;
		}
		T entry = oldest.next();
		oldest.remove();
		this.bytes -= entry.size();
		return entry;
	}

	/**
	 * Returns the number of the oldest entry.
	 */
	long oldest() {
		return this.entries.isEmpty() ? Long.MAX_VALUE : this.entries.keySet().iterator().next();
	}

	Collection<T> all() {
		return this.entries.values();
	}

	boolean contains(long number) {
		return this.entries.containsKey(number);
	}

	int count() {
		return this.entries.size();
	}

	long bytes() {
		return this.bytes;
	}

}
