package io.jets.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.event.item.ItemWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the attributes whose values differ between the images of a change.
 */
final class ChangedAttributes {

	private static final Set<String> SETS = Set.of("SS", "NS", "BS");

	private final Change<?> change;

	ChangedAttributes(Change<?> change) {
		this.change = change;
	}

	Set<String> find() {
		ChangeType type = this.change.type();
		JsonNode before = (type != ChangeType.INSERT) ? image("OldImage", this.change.oldItem()) : null;
		JsonNode after = (type != ChangeType.REMOVE) ? image("NewImage", this.change.newItem()) : null;
		Set<String> changed = new LinkedHashSet<>();
		names(before, after).forEach((name) -> {
			if (!same(value(before, name), value(after, name))) {
				changed.add(name);
			}
		});
		return Collections.unmodifiableSet(changed);
	}

	private JsonNode image(String name, @Nullable Object item) {
		if (!this.change.hasRaw()) {
			return written(name, item);
		}
		JsonNode image = this.change.raw().path("dynamodb").get(name);
		if (image == null) {
			throw new IllegalStateException(this.change + " has no " + name
					+ ", so its changed attributes are unknown: set the view type of the table's stream "
					+ "to NEW_AND_OLD_IMAGES");
		}
		return image;
	}

	/**
	 * Writes an item of a change that a test has built.
	 */
	private JsonNode written(String name, @Nullable Object item) {
		String property = name.equals("OldImage") ? "oldItem" : "newItem";
		if (item == null) {
			throw new IllegalStateException(
					this.change + " has no " + property + ", so its changed attributes are unknown: set " + property
							+ " or changedAttributes of ChangeBuilder");
		}
		try {
			return ItemsOfTests.WRITER.write(item);
		}
		catch (RuntimeException ex) {
			// The enhanced client and Jackson throw exceptions of several types
			throw new IllegalArgumentException("The changed attributes of " + this.change + " are unknown, because "
					+ property + " cannot be turned into attribute values: " + ex.getMessage()
					+ ". Use another item, or set changedAttributes of ChangeBuilder", ex);
		}
	}

	private static List<String> names(@Nullable JsonNode before, @Nullable JsonNode after) {
		List<String> names = new ArrayList<>();
		if (after != null) {
			names.addAll(after.propertyNames());
		}
		if (before != null) {
			names.addAll(before.propertyNames());
		}
		return names;
	}

	private static @Nullable JsonNode value(@Nullable JsonNode image, String name) {
		return (image != null) ? image.get(name) : null;
	}

	private static boolean same(@Nullable JsonNode left, @Nullable JsonNode right) {
		if (left == null || right == null) {
			return left == right;
		}
		if (left.isObject() && right.isObject()) {
			return left.propertyNames().equals(right.propertyNames())
					&& left.properties().stream().allMatch((property) -> sameProperty(property, right));
		}
		if (left.isArray() && right.isArray() && left.size() == right.size()) {
			for (int i = 0; i < left.size(); i++) {
				if (!same(left.get(i), right.get(i))) {
					return false;
				}
			}
			return true;
		}
		return (left.isNumber() && right.isNumber()) ? left.decimalValue().compareTo(right.decimalValue()) == 0
				: left.equals(right);
	}

	/**
	 * Compares two values of the same type. DynamoDB does not preserve the order of the
	 * elements of a set.
	 */
	private static boolean sameProperty(Map.Entry<String, JsonNode> property, JsonNode other) {
		JsonNode left = property.getValue();
		JsonNode right = other.get(property.getKey());
		if (SETS.contains(property.getKey()) && left.isArray() && right.isArray()) {
			return elements(left).equals(elements(right));
		}
		return same(left, right);
	}

	private static Set<JsonNode> elements(JsonNode array) {
		return new HashSet<>(array.values());
	}

	/**
	 * Creates the writer when a test first needs it: changes that Lambda sends have a raw
	 * record.
	 */
	private static final class ItemsOfTests {

		static final ItemWriter WRITER = new ItemWriter(JsonMapper.builder().findAndAddModules().build());

	}

}
