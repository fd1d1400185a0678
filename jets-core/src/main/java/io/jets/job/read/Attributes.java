package io.jets.job.read;

import java.lang.annotation.Annotation;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.job.Fault;
import io.jets.job.WrittenAnnotation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringUtils;

/**
 * The attributes of one annotation as typed values; {@code ""} is {@code null}. What
 * cannot be read becomes a fault, and {@code null} too.
 */
final class Attributes {

	private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}");

	/**
	 * Variables of CloudFormation and of IAM. To Spring they are properties named "AWS"
	 * and "aws" with a default.
	 */
	private static final Pattern FOREIGN_VARIABLE = Pattern.compile("(?<!\\\\)\\$\\{(AWS:|aws:)[^}]*}");

	private final String location;

	private final String name;

	private final MergedAnnotation<?> annotation;

	private final PropertyResolver properties;

	private final List<Fault> faults;

	Attributes(String location, MergedAnnotation<?> annotation, PropertyResolver properties, List<Fault> faults) {
		this(location, WrittenAnnotation.name(annotation), annotation, properties, faults);
	}

	Attributes(String location, String name, MergedAnnotation<?> annotation, PropertyResolver properties,
			List<Fault> faults) {
		this.location = location;
		this.name = name;
		this.annotation = annotation;
		this.properties = properties;
		this.faults = faults;
	}

	String annotation() {
		return this.name;
	}

	Class<? extends Annotation> type() {
		return this.annotation.getType();
	}

	/**
	 * Whether something was written, even if a placeholder makes nothing of it.
	 */
	boolean says(String attribute) {
		return this.annotation.hasNonDefaultValue(attribute);
	}

	@Nullable String text(String attribute) {
		String text = resolve(attribute, this.annotation.getString(attribute));
		return (text == null || text.isEmpty()) ? null : text;
	}

	/**
	 * An attribute's text, or where it cannot be read a stand-in, so that the rest of its
	 * trigger is still checked. There is a fault, so the stand-in is never used.
	 */
	@Nullable String textOr(String attribute, String standIn) {
		String text = resolve(attribute, this.annotation.getString(attribute));
		return (text == null) ? standIn : text.isEmpty() ? null : text;
	}

	List<String> texts(String attribute) {
		List<String> texts = new ArrayList<>();
		for (String written : this.annotation.getStringArray(attribute)) {
			String text = resolve(attribute, written);
			if (text != null && !text.isEmpty()) {
				texts.add(text);
			}
		}
		return texts;
	}

	/**
	 * Texts of the form {@code key=value}.
	 */
	Map<String, String> entries(String attribute) {
		Map<String, String> entries = new LinkedHashMap<>();
		for (String text : texts(attribute)) {
			int end = text.indexOf('=');
			if (end <= 0) {
				fault(attribute, text, "is not of the form key=value", "Write for instance \"MODE=fast\"");
			}
			else if (entries.putIfAbsent(text.substring(0, end), text.substring(end + 1)) != null) {
				fault(attribute, text, "is there twice", "Leave all but one of them out");
			}
		}
		return entries;
	}

	/**
	 * A JSON object, its keys in the order and its numbers in the spelling in which they
	 * were written.
	 */
	@Nullable Map<String, Object> object(String attribute) {
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

	<E extends Enum<E>> E constant(String attribute, Class<E> type) {
		return this.annotation.getEnum(attribute, type);
	}

	<E extends Enum<E>> E[] constants(String attribute, Class<E> type) {
		return this.annotation.getEnumArray(attribute, type);
	}

	@Nullable Integer integer(String attribute) {
		return parse(attribute, Integer::valueOf, "is not a whole number", "Write a whole number, for instance \"10\"");
	}

	@Nullable Boolean bool(String attribute) {
		return parse(attribute, Attributes::toBoolean, "is neither true nor false", "Write \"true\" or \"false\"");
	}

	@Nullable Duration duration(String attribute) {
		return parse(attribute, Attributes::toDuration, "is not a duration",
				"Write seconds, for instance \"60\", or a number with a unit, for instance \"60s\" or \"5m\"");
	}

	<E extends Enum<E>> @Nullable E oneOf(String attribute, Class<E> type) {
		String values = StringUtils.arrayToDelimitedString(type.getEnumConstants(), ", ");
		return parse(attribute, (text) -> Enum.valueOf(type, text), "is none of " + values, "Write one of " + values);
	}

	<T> @Nullable T parse(String attribute, Function<String, T> parser, String problem, String action) {
		String text = text(attribute);
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

	void fault(String attribute, String value, String problem, String action) {
		this.faults.add(new Fault(this.location, annotation(), attribute, value, problem, action));
	}

	/**
	 * Resolve {@code ${...}}; {@code null} means that there is a fault.
	 */
	@Nullable String resolve(String attribute, String written) {
		Matcher foreign = FOREIGN_VARIABLE.matcher(written);
		if (foreign.find()) {
			fault(attribute, written, foreign.group() + " is read as one of the application's properties",
					"Write \\" + foreign.group() + " (in Java source: \\\\$), which stays as it is");
			return null;
		}
		try {
			return this.properties.resolveRequiredPlaceholders(written);
		}
		catch (IllegalArgumentException ex) {
			fault(attribute, written, "a placeholder cannot be resolved: " + ex.getMessage(),
					"Define the property, for instance in application.properties; or give a default, ${name:default}; "
							+ "or write \\${ if the text itself is meant");
			return null;
		}
	}

	private static boolean toBoolean(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(text);
		};
	}

	private static Duration toDuration(String text) {
		return SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text))
				: DurationStyle.detectAndParse(text);
	}

}
