package io.jets.pattern.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.function.json.JsonLimits;
import io.jets.pattern.parse.PatternField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event in which fields get values.
 */
final class EventTree {

	private static final JsonMapper mapper = JsonMapper.builder(JsonLimits.factory())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private final ObjectNode root;

	private final Set<String> names;

	private EventTree(ObjectNode root, Set<String> names) {
		this.root = root;
		this.names = names;
	}

	static JsonNode parse(String json) {
		return mapper.readTree(json);
	}

	/**
	 * Returns an event with values.
	 * @param base the event to start from, {@code null} for an empty one
	 * @param values the values of its fields, which replace others of the same names
	 * @return the event
	 */
	static String with(@Nullable String base, Map<PatternField, String> values) {
		ObjectNode root = (base != null) ? (ObjectNode) parse(base) : mapper.createObjectNode();
		EventTree tree = new EventTree(root,
				values.keySet().stream().map(PatternField::name).collect(Collectors.toSet()));
		values.forEach((field, value) -> clear(root, field.name(),
				value.equals(ExpressionValues.ABSENT) ? List.of() : field.keys()));
		values.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(ExpressionValues.ABSENT))
			.sorted(Comparator.comparing((entry) -> entry.getKey().keys().size()))
			.forEach((entry) -> tree.set(entry.getKey().keys(), parse(entry.getValue())));
		return root.toString();
	}

	/**
	 * Removes a field from an object and the objects in it, whichever of the dots in its
	 * name separate keys.
	 * @param keys the keys of the place where {@code null} remains for the new value, or
	 * an empty list if the value was a list
	 */
	private static void clear(JsonNode node, String name, List<String> keys) {
		if (node instanceof ArrayNode array) {
			array.forEach((element) -> clear(element, name, keys));
		}
		else if (node instanceof ObjectNode object) {
			if (keys.equals(List.of(name)) && object.get(name) instanceof ArrayNode) {
				object.putArray(name);
			}
			else if (keys.equals(List.of(name)) && object.has(name)) {
				object.putNull(name);
			}
			else {
				object.remove(name);
			}
			for (Map.Entry<String, JsonNode> member : object.properties()) {
				String key = member.getKey();
				if (name.startsWith(key + ".")) {
					clear(member.getValue(), name.substring(key.length() + 1),
							(keys.size() > 1 && keys.get(0).equals(key)) ? keys.subList(1, keys.size()) : List.of());
				}
			}
		}
	}

	private void set(List<String> keys, JsonNode value) {
		ObjectNode parent = this.root;
		for (int i = 0; i < keys.size() - 1; i++) {
			parent = object(parent, keys.get(i), String.join(".", keys.subList(0, i + 1)));
		}
		String last = keys.get(keys.size() - 1);
		JsonNode present = parent.get(last);
		if (present instanceof ArrayNode array && array.isEmpty() && !value.isArray()) {
			array.add(value);
			return;
		}
		parent.set(last,
				(present != null && !present.isNull()) ? mapper.createArrayNode().add(value).add(present) : value);
	}

	/**
	 * Returns the object under a key. Of an array, only one object remains, because
	 * values in different elements do not match together.
	 * @param name the name of the field, which can have a value of its own
	 */
	private ObjectNode object(ObjectNode parent, String key, String name) {
		JsonNode present = parent.get(key);
		if (present instanceof ObjectNode object) {
			return object;
		}
		ObjectNode object = mapper.createObjectNode();
		if (present instanceof ArrayNode array) {
			object = array.valueStream()
				.filter(ObjectNode.class::isInstance)
				.map(ObjectNode.class::cast)
				.findFirst()
				.orElse(object);
			array.removeIf(JsonNode::isContainer);
			array.add(object);
		}
		else if (present != null && this.names.contains(name)) {
			parent.set(key, mapper.createArrayNode().add(present).add(object));
		}
		else {
			parent.set(key, object);
		}
		return object;
	}

}
