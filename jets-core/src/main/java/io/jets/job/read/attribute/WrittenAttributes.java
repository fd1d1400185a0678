package io.jets.job.read.attribute;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.jets.job.fault.Origin;
import io.jets.job.read.override.AttributeOverride;
import io.jets.job.read.override.RelaxedName;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.util.StringUtils;

/**
 * The texts of an annotation's attributes as they were written: in the annotation, or in
 * a property that overrides it.
 */
final class WrittenAttributes {

	private final Origin origin;

	private final MergedAnnotation<?> annotation;

	private final Map<String, AttributeOverride> overrides;

	/**
	 * Creates the texts of an annotation.
	 * @param origin the origin of the annotation
	 * @param annotation the annotation
	 * @param overrides what overrides its attributes, by their uniform names
	 */
	WrittenAttributes(Origin origin, MergedAnnotation<?> annotation, Map<String, AttributeOverride> overrides) {
		this.origin = origin;
		this.annotation = annotation;
		this.overrides = overrides;
	}

	MergedAnnotation<?> annotation() {
		return this.annotation;
	}

	@Nullable AttributeOverride override(String attribute) {
		return this.overrides.isEmpty() ? null : this.overrides.get(RelaxedName.uniform(attribute));
	}

	/**
	 * Returns the origins of the attributes that properties override.
	 */
	Map<List<?>, Origin> overriddenOrigins() {
		Map<List<?>, Origin> origins = new HashMap<>();
		for (String attribute : this.overrides.isEmpty() ? List.<String>of() : attributes()) {
			AttributeOverride override = override(attribute);
			if (override != null) {
				origins.put(List.of(attribute), property(override.name(), null));
			}
		}
		return origins;
	}

	private List<String> attributes() {
		return Arrays.stream(this.annotation.getType().getDeclaredMethods()).map(Method::getName).toList();
	}

	WrittenText text(String attribute) {
		AttributeOverride override = override(attribute);
		return (override != null) ? texts(override).get(0)
				: inAnnotation(attribute, this.annotation.getValue(attribute, String.class).orElse(""));
	}

	List<WrittenText> texts(String attribute) {
		AttributeOverride override = override(attribute);
		return (override != null) ? texts(override)
				: Stream.of(this.annotation.getStringArray(attribute))
					.map((text) -> inAnnotation(attribute, text))
					.toList();
	}

	private WrittenText inAnnotation(String attribute, String text) {
		return new WrittenText(text, this.origin.attribute(attribute, text), false, false);
	}

	private List<WrittenText> texts(AttributeOverride override) {
		return override.elements()
			.stream()
			.map((element) -> new WrittenText(element.text(), property(element.name(), element.text()), true,
					override.isOneText()))
			.toList();
	}

	/**
	 * Returns the origin of a property. It has the annotated method, so that a report
	 * names it, too.
	 */
	private Origin property(String name, @Nullable String text) {
		return new Origin(name, "", "", text, this.origin.element(), 0);
	}

	/**
	 * A text as it was written.
	 *
	 * @param text the text, with its placeholders
	 * @param origin where it was written
	 * @param overriding whether it was written in a property
	 * @param list whether it may be a list with commas
	 */
	record WrittenText(String text, Origin origin, boolean overriding, boolean list) {

		/**
		 * Returns the elements of the text. JSON and template references are not split at
		 * their commas.
		 * @param resolved the text without placeholders
		 */
		List<String> elements(String resolved) {
			boolean several = this.list && !resolved.startsWith("!") && resolved.indexOf('{') < 0;
			return several ? List.of(StringUtils.tokenizeToStringArray(resolved, ",")) : List.of(resolved);
		}

	}

}
