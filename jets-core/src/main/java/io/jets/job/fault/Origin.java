package io.jets.job.fault;

import java.lang.reflect.AnnotatedElement;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The place where a value was written: an attribute of an annotation, or a property of
 * the application. Two origins are equal if they have the same names; the text and what
 * only locates the annotation in its source file are not compared.
 *
 * @param location {@code <class>#<method>}, the class alone, or a property's name
 * @param annotation the annotation, for instance {@code @Rate}; {@code ""} for a property
 * and for a method itself
 * @param attribute the annotation's attribute; {@code ""} for the annotation as a whole
 * @param text the text as written, with its placeholders; {@code ""} if a property clears
 * the attribute; {@code null} if it is unknown
 * @param element the annotated method or class, {@code null} if it is unknown
 * @param position the position of the annotation among those of its element that are read
 * together
 */
public record Origin(String location, String annotation, String attribute, @Nullable String text,
		@Nullable AnnotatedElement element, int position) {

	/**
	 * Creates the origin of an annotation of which only the names are known.
	 * @param location {@code <class>#<method>}, or the class alone
	 * @param annotation the annotation, {@code ""} for the method itself
	 * @param attribute the attribute, {@code ""} for the annotation as a whole
	 */
	public Origin(String location, String annotation, String attribute) {
		this(location, annotation, attribute, null, null, 0);
	}

	/**
	 * Returns the origin of an attribute of this annotation, or of a property below this
	 * one.
	 * @param attribute the attribute's name
	 * @param text the text as written, {@code null} if it is unknown
	 * @return the origin
	 */
	public Origin attribute(String attribute, @Nullable String text) {
		return isProperty() ? new Origin(this.location + "." + kebabCase(attribute), "", "", text, null, 0)
				: new Origin(this.location, this.annotation, attribute, text, this.element, this.position);
	}

	/**
	 * Returns the origin of an attribute that a property clears.
	 * @return this origin with an empty text
	 */
	public Origin cleared() {
		return new Origin(this.location, this.annotation, this.attribute, "", this.element, this.position);
	}

	private boolean isProperty() {
		return this.annotation.isEmpty() && this.element == null;
	}

	private static String kebabCase(String attribute) {
		return attribute.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Origin origin && this.location.equals(origin.location)
				&& this.annotation.equals(origin.annotation) && this.attribute.equals(origin.attribute);
	}

	@Override
	public int hashCode() {
		return this.location.hashCode();
	}

	/**
	 * Returns the origin for a reader.
	 * @return for instance {@code ClerkJob#file, @DynamoDbStream batchSize}
	 */
	@Override
	public String toString() {
		return this.location + (this.annotation.isEmpty() ? "" : ", " + this.annotation)
				+ (this.attribute.isEmpty() ? "" : " " + this.attribute);
	}

}
