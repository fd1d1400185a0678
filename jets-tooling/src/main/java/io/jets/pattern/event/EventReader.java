package io.jets.pattern.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the fields of an event as event-ruler does: the keys on the way to a value make
 * its name, and only objects and arrays in an array are bound to its elements, single
 * values are not.
 */
final class EventReader {

	private final Map<String, List<EventLeaf>> leaves = new HashMap<>();

	private final Map<String, Container> containers = new HashMap<>();

	private final Map<String, Set<String>> keys = new HashMap<>();

	private final Map<Integer, String> arrays = new HashMap<>();

	EventFields read(String event) {
		try (JsonParser parser = JsonText.parser(event)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				throw new IllegalArgumentException("An event must be a JSON object");
			}
			object(parser, "", true, ArrayElements.NONE);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("The event is not valid JSON: " + ex.getOriginalMessage(), ex);
		}
		return new EventFields(this.leaves, this.containers, this.keys, this.arrays);
	}

	private void object(JsonParser parser, String name, boolean root, ArrayElements elements) {
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String child = root ? parser.currentName() : name + "." + parser.currentName();
			this.keys.computeIfAbsent(name, (key) -> new LinkedHashSet<>()).add(child);
			parser.nextToken();
			value(parser, child, elements, elements);
		}
	}

	private void array(JsonParser parser, String name, ArrayElements elements) {
		int array = this.arrays.size();
		this.arrays.put(array, name);
		int index = 0;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			value(parser, name, elements, elements.with(array, index));
			index++;
		}
		if (index == 0) {
			this.containers.putIfAbsent(name, Container.EMPTY_ARRAY);
		}
		this.containers.replace(name, Container.OBJECT, Container.ARRAY);
	}

	private void value(JsonParser parser, String name, ArrayElements own, ArrayElements nested) {
		switch (parser.currentToken()) {
			case START_OBJECT -> {
				this.containers.merge(name, Container.OBJECT,
						(first, second) -> (first == Container.ARRAY) ? first : second);
				object(parser, name, false, nested);
			}
			case START_ARRAY -> array(parser, name, nested);
			case VALUE_STRING -> add(name, new EventLeaf(JsonText.scalar(parser), parser.getString(), own));
			default -> add(name, new EventLeaf(JsonText.scalar(parser), null, own));
		}
	}

	private void add(String name, EventLeaf leaf) {
		this.leaves.computeIfAbsent(name, (key) -> new ArrayList<>()).add(leaf);
	}

}
