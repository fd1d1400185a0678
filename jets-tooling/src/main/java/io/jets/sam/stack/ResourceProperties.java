package io.jets.sam.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Properties in order, of which those that were not said stay out.
 */
public final class ResourceProperties {

	private final Map<String, Object> properties = new LinkedHashMap<>();

	/**
	 * Add a property unless there is nothing to say.
	 * @param name the name
	 * @param value the value; {@code null} and what is empty stay out
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
	 * Add a duration in seconds. Less than none means for ever, which AWS writes as -1.
	 * @param name the name
	 * @param value the value; {@code null} stays out
	 * @return this
	 */
	public ResourceProperties withSeconds(String name, @Nullable Duration value) {
		return (value != null) ? with(name, value.isNegative() ? -1L : value.toSeconds()) : this;
	}

	/**
	 * The properties.
	 * @return an unmodifiable map
	 */
	public Map<String, Object> map() {
		return Collections.unmodifiableMap(this.properties);
	}

}
