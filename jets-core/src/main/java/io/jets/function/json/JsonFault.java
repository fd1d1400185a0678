package io.jets.function.json;

import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.IgnoredPropertyException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

import org.springframework.core.NestedExceptionUtils;

/**
 * What Jackson, or code of the application that Jackson called, could not read. Messages
 * of exceptions are not passed on, because they contain values of the event.
 *
 * @param path the path of the value, {@code ""} for the whole value
 * @param reason what is wrong with it, a clause whose subject is the value
 */
public record JsonFault(String path, String reason) {

	private static final String KNOWN_IDS = "known type ids = ";

	private static final String KOTLIN = "tools.jackson.module.kotlin.";

	private static final String[] MISSING = { "Cannot map `null`", "Cannot coerce `null`",
			"Missing required creator property", "Missing creator property", "Null value for creator property" };

	/**
	 * Examines an exception.
	 * @param ex the exception that was thrown while a value was read
	 * @param type the type into which it was read, for a fault of the whole value
	 * @return what is wrong
	 */
	public static JsonFault of(Throwable ex, String type) {
		if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof StreamConstraintsException beyond) {
			// Written by Jackson from numbers and names of settings only
			return new JsonFault("", "is beyond a limit of the reader: " + beyond.getOriginalMessage());
		}
		if (ex instanceof DatabindException || ex instanceof InputCoercionException) {
			JacksonException unread = (JacksonException) ex;
			return new JsonFault(PropertyPath.of(unread), reason(unread, type));
		}
		return new JsonFault("",
				(ex instanceof JacksonException) ? "is not well-formed JSON" : unreadable(type, CodeOrigin.of(ex)));
	}

	/**
	 * Returns the fault as a clause.
	 * @param whole the subject if the whole value is at fault, for instance {@code it}
	 * @param part the subject in front of the path of a part
	 * @return the subject and the reason
	 */
	public String toClause(String whole, String part) {
		return (this.path.isEmpty() ? whole : part + " \"" + this.path + "\"") + " " + this.reason;
	}

	/**
	 * Returns the position at which Jackson stopped reading.
	 * @param ex the exception
	 * @return for instance <code>" (line 1, column 9)"</code>, or {@code ""}
	 */
	public static String position(Throwable ex) {
		TokenStreamLocation location = (ex instanceof JacksonException unread) ? unread.getLocation() : null;
		return (location != null) ? " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")" : "";
	}

	private static String reason(JacksonException ex, String type) {
		if (ex instanceof PropertyBindingException unexpected) {
			return unexpected(unexpected);
		}
		if (ex instanceof InvalidTypeIdException typeId) {
			return typeId(typeId);
		}
		if (ex instanceof ValueInstantiationException failed) {
			return unreadable(failed.getType().toCanonical(), CodeOrigin.of(ex));
		}
		Class<?> target = target(ex);
		String expected = (target != null) ? target.getTypeName() : type;
		if (ex instanceof MismatchedInputException mismatch) {
			String message = mismatch.getOriginalMessage();
			if (isMissing(mismatch)) {
				// The exception of Jackson's module for Kotlin has the type of the object
				return "is missing or null, but " + ((mismatch.getClass().getName().startsWith(KOTLIN))
						? expected + " requires it" : "must be a " + expected);
			}
			if (message.startsWith("Trailing token")) {
				return "is followed by more text";
			}
			return message.startsWith("No content to map") ? "is empty" : "cannot be read as " + expected;
		}
		return (target != null) ? "cannot be read as " + expected
				: unreadable(ex.getPath().isEmpty() ? type : "the type of its property", CodeOrigin.of(ex));
	}

	private static String unreadable(String type, String origin) {
		return "cannot be read as " + type + " (" + origin + ")";
	}

	private static String unexpected(PropertyBindingException ex) {
		String owner = ex.getReferringClass().getTypeName();
		if (ex instanceof IgnoredPropertyException) {
			return "is ignored by " + owner + ", and the JsonMapper fails on ignored properties";
		}
		Collection<Object> known = ex.getKnownPropertyIds();
		String names = (known == null || known.isEmpty()) ? "no properties"
				: known.stream().map(String::valueOf).collect(Collectors.joining(", "));
		return "is unknown to " + owner + ", which has " + names
				+ ", and the JsonMapper fails on unknown properties (FAIL_ON_UNKNOWN_PROPERTIES)";
	}

	/**
	 * Describes a type id, whose value is part of the event. The known ids are not.
	 */
	private static String typeId(InvalidTypeIdException ex) {
		String base = ex.getBaseType().toCanonical();
		String message = ex.getOriginalMessage();
		int missing = message.lastIndexOf("missing type id property '");
		if (ex.getTypeId() == null && missing >= 0) {
			return "has no type id, which selects the subtype of " + base + ": " + message.substring(missing);
		}
		int known = message.lastIndexOf(KNOWN_IDS);
		return "does not select a subtype of " + base + ((known >= 0) ? ": " + message.substring(known) : "");
	}

	private static boolean isMissing(MismatchedInputException ex) {
		if (ex instanceof InvalidNullException) {
			return true;
		}
		String message = ex.getOriginalMessage();
		for (String start : MISSING) {
			if (message.startsWith(start)) {
				return true;
			}
		}
		return false;
	}

	private static @Nullable Class<?> target(Throwable ex) {
		if (ex instanceof MismatchedInputException mismatch) {
			return mismatch.getTargetType();
		}
		if (ex instanceof InputCoercionException coercion) {
			return coercion.getTargetType();
		}
		return (ex.getCause() instanceof InputCoercionException coercion) ? coercion.getTargetType() : null;
	}

}
