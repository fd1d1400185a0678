package io.jets.job.read.attribute;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;
import io.jets.job.read.attribute.WrittenAttributes.WrittenText;
import io.jets.job.read.override.AttributeOverride;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * The attributes of one annotation, or of the properties that override them, as typed
 * values, their placeholders resolved. An attribute that is empty or that the annotation
 * does not have is {@code null}, and so is one that cannot be read, for which a fault is
 * added.
 */
public final class ResolvedAttributes {

	/**
	 * Variables of CloudFormation and of IAM. Spring would read them as properties named
	 * "AWS" and "aws" with a default.
	 */
	private static final Pattern FOREIGN_VARIABLE = Pattern.compile("(?<!\\\\)\\$\\{(AWS:|aws:)[^}]*}");

	private final Origin origin;

	private final WrittenAttributes written;

	private final PropertyResolver properties;

	private final List<Fault> faults;

	/**
	 * Texts of properties and texts with placeholders. The origin of any other text
	 * follows from the annotation's.
	 */
	private final Map<List<?>, Origin> origins;

	private final Set<String> given = new HashSet<>();

	public ResolvedAttributes(Origin origin, MergedAnnotation<?> annotation, PropertyResolver properties,
			List<Fault> faults) {
		this(origin, annotation, Map.of(), properties, faults);
	}

	/**
	 * Creates the attributes of an annotation some of which properties override.
	 * @param origin the origin of the annotation, with the annotated method
	 * @param annotation the annotation
	 * @param overrides what overrides its attributes, by their uniform names
	 * @param properties resolves placeholders
	 * @param faults the list to which faults are added
	 */
	public ResolvedAttributes(Origin origin, MergedAnnotation<?> annotation, Map<String, AttributeOverride> overrides,
			PropertyResolver properties, List<Fault> faults) {
		this.origin = origin;
		this.written = new WrittenAttributes(origin, annotation, overrides);
		this.properties = properties;
		this.faults = faults;
		this.origins = this.written.overriddenOrigins();
	}

	/**
	 * Returns the origin of an annotation, named as its author sees it: by its simple
	 * name and, if another annotation carries it, by that annotation's.
	 */
	public static Origin originOf(String location, MergedAnnotation<?> annotation, int position) {
		String name = "@" + annotation.getType().getSimpleName();
		if (annotation.getDistance() != 0) {
			name += " (on @" + annotation.getRoot().getType().getSimpleName() + ")";
		}
		return new Origin(location, name, "", null, (AnnotatedElement) annotation.getSource(), position);
	}

	public Class<? extends Annotation> type() {
		return this.written.annotation().getType();
	}

	/**
	 * Returns the origins of the attributes that have been read.
	 */
	public Origins origins() {
		return new Origins(this.origin, this.origins);
	}

	public Origin origin() {
		return this.origin;
	}

	/**
	 * Returns the origin of an attribute or of an element of it that has been read.
	 */
	public Origin origin(Object... path) {
		return origins().get(path);
	}

	/**
	 * Returns whether an attribute was written, even if it resolves to an empty text.
	 */
	public boolean isWritten(String attribute) {
		return this.written.annotation().hasNonDefaultValue(attribute);
	}

	/**
	 * Returns whether an attribute that has been read is empty because a property says
	 * so.
	 */
	public boolean isCleared(String attribute) {
		return this.written.override(attribute) != null && !isGiven(attribute);
	}

	/**
	 * Returns whether an attribute that has been read has a text, or would have one if it
	 * could be resolved.
	 */
	public boolean isGiven(String attribute) {
		return this.given.contains(attribute);
	}

	public @Nullable String text(String attribute) {
		WrittenText written = this.written.text(attribute);
		String text = resolve(attribute, written.text());
		if (text != null && text.isEmpty()) {
			return null;
		}
		this.given.add(attribute);
		if (text != null && !text.equals(written.text())) {
			this.origins.put(List.of(attribute), written.origin());
		}
		return text;
	}

	public List<String> texts(String attribute) {
		List<String> texts = new ArrayList<>();
		for (WrittenText written : this.written.texts(attribute)) {
			String text = resolve(attribute, written.text());
			if (text != null && text.isEmpty()) {
				continue;
			}
			this.given.add(attribute);
			for (String element : (text != null) ? written.elements(text) : List.<String>of()) {
				texts.add(element);
				if (written.overriding() || !element.equals(written.text())) {
					this.origins.put(List.of(attribute, element), written.origin());
				}
			}
		}
		return texts;
	}

	/**
	 * Reads texts of the form {@code key=value}.
	 */
	public Map<String, String> entries(String attribute) {
		Map<String, String> entries = new LinkedHashMap<>();
		for (String text : texts(attribute)) {
			int end = text.indexOf('=');
			if (end <= 0) {
				fault(attribute, text, "is not of the form key=value", "Write for instance \"MODE=fast\"");
				continue;
			}
			String key = text.substring(0, end);
			if (entries.putIfAbsent(key, text.substring(end + 1)) != null) {
				fault(attribute, text, "has a key that is already used", "Remove all but one of them");
			}
			this.origins.putIfAbsent(List.of(attribute, key), origin(attribute, text));
		}
		return entries;
	}

	/**
	 * Reads a JSON object. Its keys keep their order and its numbers their spelling.
	 */
	public @Nullable Map<String, Object> object(String attribute) {
		String text = text(attribute);
		if (text == null) {
			return null;
		}
		try {
			return JsonObjects.parse(text);
		}
		catch (JacksonException ex) {
			fault(attribute, text, JsonObjects.describe(ex), "Write a JSON object, {\"key\": ...}");
			return null;
		}
	}

	public <E extends Enum<E>> E constant(String attribute, Class<E> type) {
		E constant = (this.written.override(attribute) != null) ? oneOf(attribute, type)
				: this.written.annotation().getEnum(attribute, type);
		return (constant != null) ? constant : this.written.annotation().getDefaultValue(attribute, type).orElseThrow();
	}

	public <E extends Enum<E>> List<E> constants(String attribute, Class<E> type) {
		if (this.written.override(attribute) == null) {
			return List.of(this.written.annotation().getEnumArray(attribute, type));
		}
		return texts(attribute).stream().flatMap((text) -> Stream.ofNullable(oneOf(attribute, text, type))).toList();
	}

	public @Nullable Integer integer(String attribute) {
		return parse(attribute, Integer::valueOf, "is not a whole number", "Write a whole number, for instance \"10\"");
	}

	public @Nullable Boolean bool(String attribute) {
		return parse(attribute, AttributeValue::toBoolean, "is neither true nor false", "Write \"true\" or \"false\"");
	}

	public @Nullable Duration duration(String attribute) {
		return parse(attribute, AttributeValue::toDuration, "is not a duration",
				"Write seconds, for instance \"60\", or a number with a unit, for instance \"60s\" or \"5m\"");
	}

	public <E extends Enum<E>> @Nullable E oneOf(String attribute, Class<E> type) {
		return oneOf(attribute, text(attribute), type);
	}

	private <E extends Enum<E>> @Nullable E oneOf(String attribute, @Nullable String text, Class<E> type) {
		String values = StringUtils.arrayToDelimitedString(type.getEnumConstants(), ", ");
		return parse(attribute, text, (name) -> Enum.valueOf(type, name), "is not one of " + values,
				"Write one of " + values);
	}

	private <T> @Nullable T parse(String attribute, Function<String, T> parser, String problem, String action) {
		return parse(attribute, text(attribute), parser, problem, action);
	}

	private <T> @Nullable T parse(String attribute, @Nullable String text, Function<String, T> parser, String problem,
			String action) {
		if (text == null) {
			return null;
		}
		try {
			return parser.apply(text.strip());
		}
		catch (IllegalArgumentException | DateTimeParseException | ArithmeticException ex) {
			fault(attribute, text, problem, action);
			return null;
		}
	}

	/**
	 * Adds a fault of an attribute, of the annotation as a whole if its name is empty.
	 */
	public void fault(String attribute, String value, String problem, String action) {
		this.faults
			.add(new Fault(attribute.isEmpty() ? this.origin : origin(attribute, value), value, problem, action));
	}

	/**
	 * Resolves {@code ${...}} in the text of an attribute, or in the resource that it
	 * names; returns {@code null} after a fault.
	 */
	public @Nullable String resolve(String attribute, String written) {
		Matcher foreign = FOREIGN_VARIABLE.matcher(written);
		if (foreign.find()) {
			fault(attribute, written, foreign.group() + " is read as one of the application's properties",
					"Write \\" + foreign.group() + " (in Java source: \\\\$), which is not replaced");
			return null;
		}
		try {
			return this.properties.resolveRequiredPlaceholders(written);
		}
		catch (IllegalArgumentException ex) {
			fault(attribute, written, "a placeholder cannot be resolved: " + ex.getMessage(),
					"Define the property, for instance in application.properties; or give a default, ${name:default}; "
							+ "or write \\${ for a literal ${");
			return null;
		}
	}

}
