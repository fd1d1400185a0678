package io.jets.pattern.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The elements of arrays that a value is in, or that the values of several fields are in.
 * Values match a pattern together only if no array has them in different elements.
 *
 * @param indexes the index of the element in each array, by the number of the array
 */
public record ArrayElements(Map<Integer, Integer> indexes) {

	/**
	 * No array.
	 */
	public static final ArrayElements NONE = new ArrayElements(Map.of());

	/**
	 * Creates elements.
	 */
	public ArrayElements {
		indexes = Map.copyOf(indexes);
	}

	ArrayElements with(int array, int index) {
		Map<Integer, Integer> more = new HashMap<>(this.indexes);
		more.put(array, index);
		return new ArrayElements(more);
	}

	/**
	 * Adds elements.
	 * @param other the elements to add
	 * @return all elements, or {@code null} if an array would have two
	 */
	public @Nullable ArrayElements merge(ArrayElements other) {
		if (!conflicts(other).isEmpty()) {
			return null;
		}
		Map<Integer, Integer> merged = new HashMap<>(this.indexes);
		merged.putAll(other.indexes);
		return new ArrayElements(merged);
	}

	/**
	 * Returns the elements of some arrays only.
	 * @param arrays the numbers of the arrays
	 * @return their elements
	 */
	public ArrayElements only(Set<Integer> arrays) {
		if (arrays.containsAll(this.indexes.keySet())) {
			return this;
		}
		Map<Integer, Integer> some = new HashMap<>(this.indexes);
		some.keySet().retainAll(arrays);
		return new ArrayElements(some);
	}

	/**
	 * Returns the arrays in which other elements differ.
	 * @param other the other elements
	 * @return the numbers of the arrays
	 */
	public List<Integer> conflicts(ArrayElements other) {
		return common(other).stream()
			.filter((array) -> !Objects.equals(this.indexes.get(array), other.indexes.get(array)))
			.toList();
	}

	/**
	 * Returns the arrays that other elements are in, too.
	 * @param other the other elements
	 * @return the numbers of the arrays
	 */
	public List<Integer> common(ArrayElements other) {
		return this.indexes.keySet().stream().filter(other.indexes::containsKey).toList();
	}

}
