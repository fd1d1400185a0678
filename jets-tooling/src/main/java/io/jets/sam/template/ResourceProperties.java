package io.jets.sam.template;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Properties of a resource in the order in which they are added. Properties without a
 * value are left out.
 */
public final class ResourceProperties {

	private final Map<String, Object> properties = new LinkedHashMap<>();

	/**
	 * Adds a property that has a value.
	 * @param name the name
	 * @param value the value; {@code null} and empty collections are left out
	 * @return this
	 */
	public ResourceProperties with(String name, @Nullable Object value) {
		boolean empty = value instanceof Map<?, ?> map && map.isEmpty()
				|| value instanceof Collection<?> collection && collection.isEmpty();
		if (value != null && !empty) {
			this.properties.put(name, value);
		}
		return this;
	}

	/**
	 * Adds a duration in seconds. A negative duration means no limit, which is -1 in AWS.
	 * @param name the name
	 * @param value the value; {@code null} is left out
	 * @return this
	 */
	public ResourceProperties withSeconds(String name, @Nullable Duration value) {
		return (value != null) ? with(name, value.isNegative() ? -1L : value.toSeconds()) : this;
	}

	/**
	 * Returns the properties.
	 * @return an unmodifiable map
	 */
	public Map<String, Object> map() {
		return Collections.unmodifiableMap(this.properties);
	}

}
