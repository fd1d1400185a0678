package io.jets.job.read.override;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/**
 * A property below {@code jets.jobs}. A part that its name does not have is empty.
 *
 * @param name {@code jets.jobs.<job>.function.<attribute>} or
 * {@code jets.jobs.<job>.triggers.<annotation>[<index>].<attribute>}, followed by an
 * index or a key if the attribute has several elements
 * @param text its value
 * @param variable the environment variable of the operating system that it is,
 * {@code null} for any other property
 */
public record OverridingProperty(ConfigurationPropertyName name, String text, @Nullable String variable) {

	private static final int JOB = 2;

	private static final int SECTION = 3;

	private static final int FUNCTION_ATTRIBUTE = 4;

	private static final int ANNOTATION = 4;

	private static final int INDEX = 5;

	private static final int TRIGGER_ATTRIBUTE = 6;

	/**
	 * Returns the name of the job.
	 * @return the name, as written
	 */
	public String job() {
		return element(JOB);
	}

	/**
	 * Returns whether the property belongs to a job.
	 * @param name the job's name
	 * @return whether the property names it, in any relaxed form
	 */
	public boolean isOf(String name) {
		return RelaxedName.uniform(job()).equals(RelaxedName.uniform(name));
	}

	/**
	 * Returns whether the property overrides an attribute of the function.
	 * @return {@code true} if it does
	 */
	public boolean isFunction() {
		return RelaxedName.uniform(element(SECTION)).equals("function");
	}

	/**
	 * Returns whether the property overrides an attribute of a trigger.
	 * @return {@code true} if it does
	 */
	public boolean isTrigger() {
		return RelaxedName.uniform(element(SECTION)).equals("triggers");
	}

	/**
	 * Returns the name of the trigger.
	 * @return the name as written, for instance {@code rate[0]}
	 */
	public String trigger() {
		return element(ANNOTATION) + "[" + element(INDEX) + "]";
	}

	/**
	 * Returns whether the property overrides an attribute of a trigger.
	 * @param name the trigger's name, for instance {@code dynamo-db-stream[0]}
	 * @return whether the property names it, in any relaxed form
	 */
	public boolean isOfTrigger(String name) {
		return isTrigger() && name.endsWith("[" + element(INDEX) + "]")
				&& RelaxedName.uniform(trigger()).equals(RelaxedName.uniform(name));
	}

	/**
	 * Returns the name of the attribute.
	 * @return the name in its uniform form
	 */
	public String attribute() {
		return RelaxedName.uniform(element(attributePosition()));
	}

	/**
	 * Returns what follows the attribute: the index of an element or the key of an entry.
	 * @return the index or key, as written
	 */
	public String key() {
		StringBuilder key = new StringBuilder();
		for (int i = attributePosition() + 1; i < this.name.getNumberOfElements(); i++) {
			key.append((key.length() > 0) ? "." : "").append(element(i));
		}
		return key.toString();
	}

	/**
	 * Returns whether an index follows the attribute, and nothing else.
	 * @return {@code true} for an element of a list
	 */
	public boolean isElement() {
		int last = this.name.getNumberOfElements() - 1;
		return last == attributePosition() + 1 && this.name.isNumericIndex(last);
	}

	/**
	 * Returns whether a key follows the attribute.
	 * @return {@code true} for an entry of a map
	 */
	public boolean isEntry() {
		return !key().isEmpty() && !isElement();
	}

	/**
	 * Returns whether a property of a source with priority hides this one.
	 * @param nearer the other property
	 * @return {@code true} if it overrides the same attribute, and not another entry
	 */
	boolean isHiddenBy(OverridingProperty nearer) {
		return RelaxedName.uniform(attributeName()).equals(RelaxedName.uniform(nearer.attributeName()))
				&& !(isEntry() && nearer.isEntry() && !key().equals(nearer.key()));
	}

	/**
	 * Returns what the property overrides.
	 * @return the text, an element or an entry of the attribute
	 */
	AttributeOverride toOverride() {
		return new AttributeOverride(attributeName(),
				List.of(new AttributeOverride.Element(fullName(), isEntry() ? key() + "=" + this.text : this.text)));
	}

	/**
	 * Returns the beginning of the name that ends with the job.
	 * @return the beginning, as written
	 */
	public String jobName() {
		return written(JOB);
	}

	/**
	 * Returns the beginning of the name that ends with what has the attribute, the
	 * function or a trigger.
	 * @return the beginning, as written
	 */
	public String ownerName() {
		return written(attributePosition() - 1);
	}

	/**
	 * Returns the beginning of the name that ends with the attribute.
	 * @return the beginning, as written
	 */
	public String attributeName() {
		return written(attributePosition());
	}

	/**
	 * Returns the whole name.
	 * @return the name as written, unlike {@code name().toString()}
	 */
	public String fullName() {
		return written(this.name.getNumberOfElements() - 1);
	}

	private int attributePosition() {
		return isTrigger() ? TRIGGER_ATTRIBUTE : FUNCTION_ATTRIBUTE;
	}

	private String element(int position) {
		return (position < this.name.getNumberOfElements()) ? this.name.getElement(position, Form.ORIGINAL) : "";
	}

	private String written(int last) {
		StringBuilder written = new StringBuilder();
		for (int i = 0; i <= Math.min(last, this.name.getNumberOfElements() - 1); i++) {
			String element = element(i);
			if (this.name.chop(i + 1).isLastElementIndexed()) {
				written.append('[').append(element).append(']');
			}
			else {
				written.append((i > 0) ? "." : "").append(element);
			}
		}
		return written.toString();
	}

}
