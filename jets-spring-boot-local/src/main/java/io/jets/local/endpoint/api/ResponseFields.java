package io.jets.local.endpoint.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a response, or of a part of it, in the order in which they are added.
 */
public final class ResponseFields {

	private final Map<String, Object> fields = new LinkedHashMap<>();

	/**
	 * Adds a field.
	 * @param name the name
	 * @param value the value as Jackson writes it; {@code null} leaves the field out
	 * @return these fields
	 */
	public ResponseFields with(String name, @Nullable Object value) {
		if (value != null) {
			this.fields.put(name, value);
		}
		return this;
	}

	/**
	 * Returns the fields.
	 * @return the values by their names
	 */
	public Map<String, Object> toMap() {
		return Collections.unmodifiableMap(this.fields);
	}

}
