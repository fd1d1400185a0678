package io.jets.job.read.override;

import java.util.List;
import java.util.stream.Stream;

/**
 * What properties say instead of an annotation's attribute: a text, a list, or entries.
 *
 * @param name the name of the property, as written
 * @param elements the text, the elements of the list, or the entries as {@code key=value}
 */
public record AttributeOverride(String name, List<Element> elements) {

	/**
	 * Creates an override.
	 */
	public AttributeOverride {
		elements = List.copyOf(elements);
	}

	/**
	 * Returns whether one property has the whole value, which may be a list with commas.
	 * @return {@code false} if there is a property for each element or entry
	 */
	public boolean isOneText() {
		return this.elements.size() == 1 && this.elements.get(0).name().equals(this.name);
	}

	/**
	 * Returns this override with the elements of another one.
	 * @param other the override of the same attribute by other properties
	 * @return all elements
	 */
	AttributeOverride with(AttributeOverride other) {
		return new AttributeOverride(this.name,
				Stream.concat(this.elements.stream(), other.elements.stream()).toList());
	}

	/**
	 * The value of one property.
	 *
	 * @param name the name of the property, as written
	 * @param text its value, with its placeholders
	 */
	public record Element(String name, String text) {
	}

}
