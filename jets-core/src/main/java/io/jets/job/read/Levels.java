package io.jets.job.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of one kind of annotation on each level at which it was written.
 *
 * @param nearestFirst the attributes: the method's, then the class's and its supertypes'
 */
record Levels(List<Attributes> nearestFirst) {

	/**
	 * The value of the nearest level that says one. All are read, as each may have a
	 * fault.
	 */
	<T> @Nullable T nearest(AttributeReader<T> reader) {
		List<T> values = new ArrayList<>();
		for (Attributes level : this.nearestFirst) {
			T value = reader.read(level);
			if (value != null) {
				values.add(value);
			}
		}
		return values.isEmpty() ? null : values.get(0);
	}

	@Nullable String text(String attribute) {
		return nearest((level) -> level.text(attribute));
	}

	List<String> texts(String attribute, List<String> otherwise) {
		return Objects.requireNonNullElse(nearest((level) -> {
			List<String> texts = level.texts(attribute);
			return texts.isEmpty() ? null : texts;
		}), otherwise);
	}

	/**
	 * The entries of all levels, a nearer one's in place of a farther one's.
	 */
	Map<String, String> entries(String attribute, Map<String, String> farthest) {
		Map<String, String> entries = new LinkedHashMap<>(farthest);
		List<Attributes> nearestLast = new ArrayList<>(this.nearestFirst);
		Collections.reverse(nearestLast);
		nearestLast.forEach((level) -> entries.putAll(level.entries(attribute)));
		return entries;
	}

	/**
	 * Reads one attribute of a level.
	 *
	 * @param <T> the value's type
	 */
	@FunctionalInterface
	interface AttributeReader<T> {

		@Nullable T read(Attributes level);

	}

}
