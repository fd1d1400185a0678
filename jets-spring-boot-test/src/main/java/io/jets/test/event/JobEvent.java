package io.jets.test.event;

import java.nio.charset.StandardCharsets;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event exactly as a function gets it: a batch of stream records,
 * <code>{"Records": […]}</code>, or the envelope of EventBridge.
 */
public final class JobEvent {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	/** Reads and writes numbers with all of their digits. */
	private static final JsonMapper EXACT = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private final String name;

	private final String json;

	private JobEvent(String name, String json) {
		this.name = name;
		this.json = json;
	}

	/**
	 * Creates an event.
	 * @param name the name, which appears in the names of parameterized tests and in
	 * failure messages
	 * @param json the event, a JSON object
	 * @return the event
	 * @throws IllegalArgumentException if the event is neither a batch of stream records
	 * nor an envelope of EventBridge
	 */
	public static JobEvent of(String name, String json) {
		JobEvent event = new JobEvent(name, json);
		JsonNode tree;
		try {
			tree = event.tree();
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(
					name + " is not JSON: " + ex.getOriginalMessage() + " (line " + ex.getLocation().getLineNr() + ")",
					ex);
		}
		if (!tree.path("Records").isArray() && !(tree.has("source") && tree.has("detail-type") && tree.has("detail"))) {
			throw new IllegalArgumentException(name + " is not an event as a function gets it: write a batch of stream "
					+ "records, {\"Records\": [...]}, or an envelope of EventBridge, with \"source\", \"detail-type\" and \"detail\"");
		}
		return event;
	}

	/**
	 * Returns the name.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns the event as text.
	 * @return JSON, as it was written
	 */
	public String json() {
		return this.json;
	}

	/**
	 * Returns the event as Lambda passes it to the function.
	 * @return JSON in UTF-8
	 */
	public byte[] bytes() {
		return this.json.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Returns the event as a tree, for a method that accepts a {@link JsonNode}.
	 * @return a new tree
	 */
	public JsonNode tree() {
		return MAPPER.readTree(this.json);
	}

	/**
	 * Returns whether this is a batch of stream records.
	 * @return {@code false} if it is the envelope of EventBridge
	 */
	public boolean isBatch() {
		return tree().has("Records");
	}

	/**
	 * Returns a copy of this event with another value. All other numbers keep their
	 * digits.
	 * @param pointer where the value is, as a JSON pointer: {@code /detail/state},
	 * {@code /resources/0}. Properties that do not exist are created
	 * @param value the value, which becomes JSON
	 * @return the copy
	 * @throws IllegalArgumentException if the pointer leads into text or a number, or to
	 * an element that does not exist
	 */
	public JobEvent with(String pointer, Object value) {
		JsonPointer path = JsonPointer.compile(pointer);
		JsonNode tree = EXACT.readTree(this.json);
		JsonNode node = tree;
		while (!path.matches() && !path.tail().matches()) {
			node = child(node, path, pointer);
			path = path.tail();
		}
		if (node instanceof ObjectNode object && path.mayMatchProperty()) {
			object.set(path.getMatchingProperty(), EXACT.valueToTree(value));
		}
		else if (node instanceof ArrayNode array && array.has(path.getMatchingIndex())) {
			array.set(path.getMatchingIndex(), EXACT.<JsonNode>valueToTree(value));
		}
		else {
			throw nowhere(pointer);
		}
		return new JobEvent(this.name, EXACT.writeValueAsString(tree));
	}

	private JsonNode child(JsonNode node, JsonPointer path, String pointer) {
		if (node instanceof ObjectNode object) {
			String property = path.getMatchingProperty();
			return object.has(property) ? object.get(property) : object.putObject(property);
		}
		if (node instanceof ArrayNode array && array.has(path.getMatchingIndex())) {
			return array.get(path.getMatchingIndex());
		}
		throw nowhere(pointer);
	}

	private IllegalArgumentException nowhere(String pointer) {
		return new IllegalArgumentException("\"" + pointer + "\" leads to no value of the event " + this.name
				+ ": write the names of properties, and the index of an existing element, each after a slash");
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof JobEvent event && this.name.equals(event.name) && this.json.equals(event.json);
	}

	@Override
	public int hashCode() {
		return this.json.hashCode();
	}

	/**
	 * Returns the name, without the event.
	 */
	@Override
	public String toString() {
		return this.name;
	}

}
