package io.jets.lean.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static java.util.Map.entry;

/**
 * Creates random items that more or less fit a record.
 */
final class RandomItems {

	private static final List<String> NUMBERS = List.of("0", "1", "-1", "127", "128", "255", "-129", "32768",
			"2147483647", "2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "1.5", "-0.0",
			"1.0", "1e3", "1E-7", "1E400", "12345678901234567890123456789012345678",
			"0.1234567890123456789012345678901234567", "1.10", "1E+37", "3.5E38");

	private static final List<String> TEXTS = List.of("", " ", "a", "\u00fc\u2192\ud83d\ude00", "\ud83d",
			"\"\\\n\u0000", "1", " 12 ", "-5", "+5", "1.5", "1e3", "NaN", "Infinity", "-INF", "null", "true", "False",
			"TRUE", "RED", "red", "green", " RED ", "0", "ROUND", "2026-01-01", "2026-13-01", "2026-01-01T00:00:00Z",
			"2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:00+00:00", "2026-01-01T25:00:00Z",
			"+999999999-12-31T23:59:60Z", "123e4567-e89b-12d3-a456-426614174000", "1-1-1-1-1",
			"123E4567-E89B-12D3-A456-42661417400G", "+23e4567-e89b-12d3-a456-426614174000", "99999999999999999999",
			"2147483648", "AAEqQQ==", "no");

	private final Random random;

	/** The probability, in percent, of a value that does not have the usual form. */
	private final int unusual;

	RandomItems(Random random, int unusual) {
		this.random = random;
		this.unusual = unusual;
	}

	/**
	 * Returns an object for a record, with properties in any order, some of them missing
	 * or unknown.
	 */
	Value item(Class<?> type, int depth) {
		List<Map.Entry<String, Value>> entries = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			if (component.getType().isPrimitive() || !odd(20)) {
				if (!odd(5) || !strange()) {
					entries.add(entry(component.getName(), value(component.getGenericType(), depth)));
				}
			}
		}
		if (odd(30)) {
			entries.add(entry(oneOf(List.of("unknown", "Id", "more", "ID", "c0 ", "class", "")), any(3)));
		}
		Collections.shuffle(entries, this.random);
		return Value.of("M", unique(entries));
	}

	private Value value(Type type, int depth) {
		if (strange()) {
			return any(3);
		}
		if (odd(6) && !(type instanceof Class<?> raw && raw.isPrimitive())) {
			return Value.of("NULL", true);
		}
		if (type instanceof ParameterizedType collection) {
			return collection(collection, depth);
		}
		Class<?> single = (Class<?>) type;
		if (single.isRecord()) {
			return (depth > 0) ? item(single, depth - 1) : Value.of("NULL", true);
		}
		return scalar(single);
	}

	private Value scalar(Class<?> type) {
		return switch (type.getSimpleName()) {
			case "boolean", "Boolean" -> Value.of("BOOL", this.random.nextBoolean());
			case "String" -> (odd(10)) ? number() : Value.of("S", oneOf(TEXTS));
			case "byte", "Byte" -> Value.of("N", String.valueOf(this.random.nextInt(256) - 128));
			case "short", "Short" -> Value.of("N", String.valueOf((short) this.random.nextInt()));
			case "int", "Integer" -> Value.of("N", String.valueOf(this.random.nextInt()));
			case "long", "Long" -> Value.of("N", String.valueOf(this.random.nextLong() >> this.random.nextInt(64)));
			case "BigInteger" ->
				Value.of("N", String.valueOf(this.random.nextLong()) + "0".repeat(this.random.nextInt(18)));
			case "Color" -> Value.of("S", oneOf(List.of("RED", "green", "Blue_1")));
			case "Shape" -> Value.of("S", oneOf(List.of("ROUND", "SQUARE")));
			case "Instant" -> Value.of("S",
					java.time.Instant.ofEpochSecond(this.random.nextInt(), this.random.nextInt(3)).toString());
			case "LocalDate" -> Value.of("S", java.time.LocalDate.ofEpochDay(this.random.nextInt(40_000)).toString());
			case "UUID" -> Value.of("S", new java.util.UUID(this.random.nextLong(), this.random.nextLong()).toString());
			default -> number();
		};
	}

	private Value number() {
		return Value.of("N", oneOf(NUMBERS));
	}

	private Value collection(ParameterizedType type, int depth) {
		Type[] arguments = type.getActualTypeArguments();
		Type element = arguments[arguments.length - 1];
		if (arguments.length == 2) {
			return Value.of("M",
					unique(list(() -> entry(oneOf(List.of("a", "b", "", "\u00fc")), value(element, depth)))));
		}
		if (element == String.class && odd(40)) {
			return Value.of("SS", list(() -> oneOf(TEXTS)));
		}
		if (element instanceof Class<?> raw && Number.class.isAssignableFrom(raw) && odd(40)) {
			return Value.of("NS", list(() -> scalar(raw).content()));
		}
		return Value.of("L", list(() -> value(element, depth)));
	}

	/**
	 * Returns any value.
	 */
	private Value any(int depth) {
		return switch (this.random.nextInt((depth > 0) ? 11 : 7)) {
			case 0, 1 -> Value.of("S", oneOf(TEXTS));
			case 2, 3 -> number();
			case 4 -> Value.of("BOOL", this.random.nextBoolean());
			case 5 -> Value.of("NULL", true);
			case 6 -> Value.of("B", oneOf(List.of("AAEqQQ==", "", "AAECAwQFBgcICQoLDA0ODw==")));
			case 7 -> Value.of("L", list(() -> any(depth - 1)));
			case 8 -> Value.of("M", unique(list(() -> entry(oneOf(TEXTS), any(depth - 1)))));
			case 9 -> Value.of("NS", list(() -> oneOf(NUMBERS)));
			default -> odd(50) ? Value.of("SS", list(() -> oneOf(TEXTS)))
					: Value.of("BS", list(() -> oneOf(List.of("AAEqQQ==", "AQ=="))));
		};
	}

	/**
	 * Lets keys repeat only where values are unusual, because no image of DynamoDB has a
	 * key twice.
	 */
	private List<Map.Entry<String, Value>> unique(List<Map.Entry<String, Value>> entries) {
		if (strange()) {
			return Stream.concat(entries.stream(), entries.stream().limit(1)).toList();
		}
		return entries;
	}

	private <T> List<T> list(Supplier<T> element) {
		return Stream.generate(element).limit(this.random.nextInt(4)).toList();
	}

	private <T> T oneOf(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private boolean strange() {
		return odd(this.unusual);
	}

	private boolean odd(int percent) {
		return this.random.nextInt(100) < percent;
	}

}
