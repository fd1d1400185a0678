package io.jets.pattern.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.jets.pattern.event.ArrayElements;
import io.jets.pattern.event.EventLeaf;
import org.jspecify.annotations.Nullable;

/**
 * The elements of arrays that values of a field are in, as a tree: each node divides its
 * values by the element of an array that all of them are in. With it, the time of a
 * search does not grow with the square of the elements of a large array.
 */
final class ElementIndex {

	private final List<ArrayElements> all;

	private final @Nullable Integer array;

	private final Map<Integer, ElementIndex> byElement = new HashMap<>();

	private ElementIndex(List<ArrayElements> all, Set<Integer> divided) {
		this.all = all;
		this.array = commonArray(all, divided);
		if (this.array != null) {
			Set<Integer> more = new HashSet<>(divided);
			more.add(this.array);
			Map<Integer, List<ArrayElements>> parts = new HashMap<>();
			for (ArrayElements elements : all) {
				Integer element = Objects.requireNonNull(elements.indexes().get(this.array));
				parts.computeIfAbsent(element, (key) -> new ArrayList<>()).add(elements);
			}
			parts.forEach((element, part) -> this.byElement.put(element, new ElementIndex(part, more)));
		}
	}

	/**
	 * Creates an index.
	 * @param leaves the values
	 * @param arrays the arrays to consider
	 */
	static ElementIndex of(List<EventLeaf> leaves, Set<Integer> arrays) {
		Set<ArrayElements> distinct = new LinkedHashSet<>();
		leaves.forEach((leaf) -> distinct.add(leaf.elements().only(arrays)));
		return new ElementIndex(List.copyOf(distinct), Set.of());
	}

	private static @Nullable Integer commonArray(List<ArrayElements> all, Set<Integer> divided) {
		if (all.size() < 2) {
			return null;
		}
		return all.get(0)
			.indexes()
			.keySet()
			.stream()
			.filter((array) -> !divided.contains(array))
			.filter((array) -> all.stream().allMatch((elements) -> elements.indexes().containsKey(array)))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Returns the elements that are consistent with others, each with these added.
	 */
	List<ArrayElements> merged(ArrayElements elements) {
		return candidates(elements).stream().map(elements::merge).filter(Objects::nonNull).toList();
	}

	private List<ArrayElements> candidates(ArrayElements elements) {
		Integer element = (this.array != null) ? elements.indexes().get(this.array) : null;
		if (element == null) {
			return this.all;
		}
		ElementIndex part = this.byElement.get(element);
		return (part != null) ? part.candidates(elements) : List.of();
	}

}
