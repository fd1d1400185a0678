package io.jets.pattern.event;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The fields of an event by their names, such as {@code detail.state}. As in patterns,
 * the name of a field does not say which of its dots separate keys, and all values in an
 * array have the name of the array.
 */
public final class EventFields {

	private final Map<String, List<EventLeaf>> leaves;

	private final Map<String, Container> containers;

	private final Map<String, Set<String>> keys;

	private final Map<Integer, String> arrays;

	EventFields(Map<String, List<EventLeaf>> leaves, Map<String, Container> containers, Map<String, Set<String>> keys,
			Map<Integer, String> arrays) {
		this.leaves = leaves;
		this.containers = containers;
		this.keys = keys;
		this.arrays = arrays;
	}

	/**
	 * Reads an event.
	 * @param event the event, a JSON object
	 * @return its fields
	 * @throws IllegalArgumentException if the event is not a JSON object
	 */
	public static EventFields of(String event) {
		return new EventReader().read(event);
	}

	/**
	 * Returns the values of a field.
	 * @param name the name of the field
	 * @return the values, none if the field is absent or contains no single value
	 */
	public List<EventLeaf> leaves(String name) {
		return this.leaves.getOrDefault(name, List.of());
	}

	/**
	 * Returns what a field is if it is not a single value.
	 * @param name the name of the field
	 * @return what it is, {@code null} if it is a single value or absent
	 */
	public @Nullable Container container(String name) {
		return this.containers.get(name);
	}

	/**
	 * Returns whether there is a field of this name.
	 * @param name the name of the field
	 * @return {@code true} if there is
	 */
	public boolean contains(String name) {
		return this.leaves.containsKey(name) || this.containers.containsKey(name);
	}

	/**
	 * Returns the names of the fields of an object.
	 * @param name the name of the object, {@code null} for the event
	 * @return the names, which begin with the name of the object
	 */
	public Set<String> children(@Nullable String name) {
		return this.keys.getOrDefault((name != null) ? name : "", Set.of());
	}

	/**
	 * Returns the name of an array.
	 * @param array the number of the array
	 * @return the name
	 */
	public String arrayName(int array) {
		return this.arrays.getOrDefault(array, "");
	}

}
