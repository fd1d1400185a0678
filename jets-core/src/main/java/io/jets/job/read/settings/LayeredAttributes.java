package io.jets.job.read.settings;

import io.jets.job.read.attribute.ResolvedAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one kind of annotation at each level at which it was written: in
 * properties of the job, on the method, on the class and on its supertypes. Every level
 * is read, as each may have faults.
 */
final class LayeredAttributes {

	private final List<ResolvedAttributes> nearestFirst;

	private final Map<List<?>, Origin> origins = new HashMap<>();

	LayeredAttributes(List<ResolvedAttributes> nearestFirst) {
		this.nearestFirst = nearestFirst;
	}

	/**
	 * Returns the value of the nearest level that has one, or the application's.
	 */
	<T> @Nullable T value(String attribute, BiFunction<ResolvedAttributes, String, ? extends @Nullable T> reader,
			@Nullable T application) {
		return value(attribute, reader, application, null);
	}

	/**
	 * Returns the value of the nearest level that has one, or the application's. An empty
	 * property of the job hides all levels behind it, so that the default is returned.
	 */
	<T extends @Nullable Object> T value(String attribute,
			BiFunction<ResolvedAttributes, String, ? extends @Nullable T> reader, T application, T defaultValue) {
		T nearest = null;
		boolean hidden = false;
		for (ResolvedAttributes level : this.nearestFirst) {
			T value = reader.apply(level, attribute);
			boolean cleared = level.isCleared(attribute);
			if (nearest == null && !hidden && (value != null || cleared)) {
				nearest = value;
				Origin origin = level.origin(attribute);
				this.origins.put(List.of(attribute), (value != null) ? origin : origin.cleared());
			}
			hidden |= cleared;
		}
		return (nearest != null) ? nearest : hidden ? defaultValue : application;
	}

	List<String> texts(String attribute, List<String> application) {
		List<String> nearest = List.of();
		boolean hidden = false;
		for (ResolvedAttributes level : this.nearestFirst) {
			List<String> texts = level.texts(attribute);
			if (nearest.isEmpty() && !texts.isEmpty() && !hidden) {
				nearest = texts;
				this.origins.put(List.of(attribute), level.origin(attribute));
				texts.forEach((text) -> this.origins.put(List.of(attribute, text), level.origin(attribute, text)));
			}
			hidden |= level.isCleared(attribute);
		}
		return nearest.isEmpty() && !hidden ? application : nearest;
	}

	/**
	 * Returns the entries of all levels. An entry of a nearer level replaces one of the
	 * same key.
	 */
	Map<String, String> entries(String attribute, Map<String, String> application) {
		Map<String, String> entries = new LinkedHashMap<>(application);
		List<ResolvedAttributes> nearestLast = new ArrayList<>(this.nearestFirst);
		Collections.reverse(nearestLast);
		for (ResolvedAttributes level : nearestLast) {
			level.entries(attribute).forEach((key, value) -> {
				entries.put(key, value);
				this.origins.put(List.of(attribute), level.origin(attribute));
				this.origins.put(List.of(attribute, key), level.origin(attribute, key));
			});
		}
		return entries;
	}

	/**
	 * Returns the origins of the values that have been read.
	 */
	Origins origins(Origin application) {
		return new Origins(application, this.origins);
	}

}
