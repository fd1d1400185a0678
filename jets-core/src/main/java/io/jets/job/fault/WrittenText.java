package io.jets.job.fault;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A text of an attribute that becomes part of the template, and where it was written.
 *
 * @param origin where it was written
 * @param attribute the attribute's name in the annotation
 * @param text the text, its placeholders resolved
 * @param form what the text may contain besides literal characters
 */
public record WrittenText(Origin origin, String attribute, String text, Form form) {

	/**
	 * Returns the text of an attribute.
	 * @param origins the origins of its annotation
	 * @param attribute the attribute
	 * @param text the text, {@code null} if none was written
	 * @param form what the text may contain
	 * @return the text, nothing if none was written
	 */
	public static Stream<WrittenText> of(Origins origins, String attribute, @Nullable String text, Form form) {
		return Stream.ofNullable(text).map((given) -> new WrittenText(origins.get(attribute), attribute, given, form));
	}

	/**
	 * Returns the elements of an attribute.
	 * @param origins the origins of its annotation
	 * @param attribute the attribute
	 * @param texts the elements
	 * @param form what each element may contain
	 * @return the elements
	 */
	public static Stream<WrittenText> of(Origins origins, String attribute, List<String> texts, Form form) {
		return texts.stream().map((text) -> new WrittenText(origins.get(attribute, text), attribute, text, form));
	}

	/**
	 * What a text may contain besides literal characters.
	 */
	public enum Form {

		/**
		 * A template reference, or text with variables of the template.
		 */
		TEXT,

		/**
		 * JSON with variables of the template. A template reference is a fault, because
		 * JSON cannot contain one.
		 */
		JSON,

		/**
		 * Neither references nor variables, because CloudFormation does not substitute
		 * them there.
		 */
		LITERAL

	}

}
