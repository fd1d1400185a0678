package io.jets.function.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/**
 * Reads one record from the tokens of a parser. Generated code extends this class for
 * each class of records, with a field for each component, of the boxed type if the
 * component is a primitive.
 * <p>
 * A reader returns what Jackson's {@code JsonMapper} in its default configuration would
 * return, or fails. It fails for each value that the mapper would have to convert, such
 * as a number in a string, and for each that does not fit. Its exceptions are not for
 * users: the mapper then reads the same text, and converts the value or explains the
 * failure.
 */
public abstract class RecordReader {

	private static final int LENGTH_OF_DATE = 10;

	/**
	 * Reads the current value of a parser.
	 * @param parser a parser at the start of the value, which is moved to its end
	 * @return the record
	 * @throws RuntimeException if the value does not have the usual form, or if the
	 * constructor of a record throws an exception
	 */
	public final Object read(JsonParser parser) {
		require(parser.currentToken() == JsonToken.START_OBJECT);
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = parser.currentName();
			parser.nextToken();
			readComponent(name, parser);
		}
		return create();
	}

	/**
	 * Reads a component into its field, or skips a property that is not a component.
	 * @param name the name of the property
	 * @param parser a parser at the start of the value
	 */
	protected abstract void readComponent(String name, JsonParser parser);

	/**
	 * Creates the record from the fields.
	 * @return the record
	 */
	protected abstract Object create();

	/**
	 * Reads an element of a collection, or a value of a map.
	 * @param elements identifies the collection
	 * @param parser a parser at the start of the element
	 * @return the element
	 */
	protected @Nullable Object readElement(int elements, JsonParser parser) {
		throw new IllegalStateException("No collection has the number " + elements);
	}

	/**
	 * Returns the value of a primitive component, which must be present.
	 * @param <T> the boxed type
	 * @param value the value
	 * @return the value
	 */
	protected static <T> T present(@Nullable T value) {
		if (value == null) {
			throw new UnusualValueException();
		}
		return value;
	}

	/**
	 * Returns whether a value is {@code null}, which no primitive is.
	 * @param parser a parser at the value
	 * @return {@code true} if it is {@code null}
	 */
	protected static boolean isNull(JsonParser parser) {
		return parser.currentToken() == JsonToken.VALUE_NULL;
	}

	/**
	 * Reads a list.
	 * @param <T> the type of the elements
	 * @param elements identifies the collection
	 * @param parser a parser at the start of the list
	 * @return the list
	 */
	protected final <T> List<T> list(int elements, JsonParser parser) {
		return addAll(new ArrayList<>(), elements, parser);
	}

	/**
	 * Reads a set.
	 * @param <T> the type of the elements
	 * @param elements identifies the collection
	 * @param parser a parser at the start of the set
	 * @return the set
	 */
	protected final <T> Set<T> set(int elements, JsonParser parser) {
		return addAll(new HashSet<>(), elements, parser);
	}

	@SuppressWarnings("unchecked") // Generated code reads elements of the type
	private <T, C extends Collection<T>> C addAll(C collection, int elements, JsonParser parser) {
		require(parser.currentToken() == JsonToken.START_ARRAY);
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			collection.add((T) (isNull(parser) ? null : readElement(elements, parser)));
		}
		return collection;
	}

	/**
	 * Reads a map.
	 * @param <T> the type of the values
	 * @param elements identifies the map
	 * @param parser a parser at the start of the map
	 * @return the map
	 */
	@SuppressWarnings("unchecked") // Generated code reads values of the type
	protected final <T> Map<String, T> map(int elements, JsonParser parser) {
		require(parser.currentToken() == JsonToken.START_OBJECT);
		Map<String, T> map = new LinkedHashMap<>();
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String key = parser.currentName();
			parser.nextToken();
			map.put(key, (T) (isNull(parser) ? null : readElement(elements, parser)));
		}
		return map;
	}

	/**
	 * Reads a string.
	 * @param parser a parser at the value
	 * @return the string, the digits of a number
	 */
	protected static String text(JsonParser parser) {
		JsonToken token = parser.currentToken();
		require(token == JsonToken.VALUE_STRING || token.isNumeric());
		return parser.getString();
	}

	/**
	 * Reads a {@code boolean}.
	 * @param parser a parser at the value
	 * @return the value
	 */
	protected static Boolean bool(JsonParser parser) {
		require(parser.currentToken().isBoolean());
		return parser.getBooleanValue();
	}

	/**
	 * Reads a {@code byte}.
	 * @param parser a parser at the value
	 * @return the value
	 */
	protected static Byte byteNumber(JsonParser parser) {
		int number = intNumber(parser);
		require(number == (byte) number);
		return (byte) number;
	}

	/**
	 * Reads a {@code short}.
	 * @param parser a parser at the value
	 * @return the value
	 */
	protected static Short shortNumber(JsonParser parser) {
		int number = intNumber(parser);
		require(number == (short) number);
		return (short) number;
	}

	/**
	 * Reads an {@code int}.
	 * @param parser a parser at the value
	 * @return the value
	 */
	protected static Integer intNumber(JsonParser parser) {
		require(isInteger(parser) && parser.getNumberType() == NumberType.INT);
		return parser.getIntValue();
	}

	/**
	 * Reads a {@code long}.
	 * @param parser a parser at the value
	 * @return the value
	 */
	protected static Long longNumber(JsonParser parser) {
		require(isInteger(parser) && parser.getNumberType() != NumberType.BIG_INTEGER);
		return parser.getLongValue();
	}

	/**
	 * Reads a {@code float}.
	 * @param parser a parser at the value
	 * @return the value
	 */
	protected static Float floatNumber(JsonParser parser) {
		require(parser.currentToken().isNumeric());
		return parser.getFloatValue();
	}

	/**
	 * Reads a {@code double}.
	 * @param parser a parser at the value
	 * @return the value
	 */
	protected static Double doubleNumber(JsonParser parser) {
		require(parser.currentToken().isNumeric());
		return parser.getDoubleValue();
	}

	/**
	 * Reads a {@code BigDecimal}.
	 * @param parser a parser at the value
	 * @return the number
	 */
	protected static BigDecimal decimal(JsonParser parser) {
		require(parser.currentToken().isNumeric());
		return parser.getDecimalValue();
	}

	/**
	 * Reads a {@code BigInteger}.
	 * @param parser a parser at the value
	 * @return the number
	 */
	protected static BigInteger integer(JsonParser parser) {
		require(isInteger(parser));
		return parser.getBigIntegerValue();
	}

	/**
	 * Reads a constant of an enum.
	 * @param <E> the enum
	 * @param parser a parser at the value
	 * @param type the class of the enum
	 * @return the constant
	 */
	protected static <E extends Enum<E>> E constant(JsonParser parser, Class<E> type) {
		return Enum.valueOf(type, string(parser));
	}

	/**
	 * Reads an {@code Instant}.
	 * @param parser a parser at the value
	 * @return the instant
	 */
	protected static Instant instant(JsonParser parser) {
		String text = string(parser);
		require(text.endsWith("Z"));
		return Instant.parse(text);
	}

	/**
	 * Reads a {@code LocalDate}.
	 * @param parser a parser at the value
	 * @return the date
	 */
	protected static LocalDate date(JsonParser parser) {
		String text = string(parser);
		require(text.length() == LENGTH_OF_DATE);
		return LocalDate.parse(text);
	}

	/**
	 * Reads a {@code UUID}.
	 * @param parser a parser at the value
	 * @return the UUID
	 */
	protected static UUID uuid(JsonParser parser) {
		String text = string(parser);
		UUID uuid = UUID.fromString(text);
		// The JDK also accepts shorter forms
		require(uuid.toString().equalsIgnoreCase(text));
		return uuid;
	}

	private static String string(JsonParser parser) {
		require(parser.currentToken() == JsonToken.VALUE_STRING);
		return parser.getString();
	}

	private static boolean isInteger(JsonParser parser) {
		return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
	}

	private static void require(boolean usual) {
		if (!usual) {
			throw new UnusualValueException();
		}
	}

}
