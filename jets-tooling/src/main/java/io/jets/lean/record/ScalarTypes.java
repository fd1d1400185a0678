package io.jets.lean.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.jets.function.record.RecordReader;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * The types of single values that generated code reads.
 */
final class ScalarTypes {

	/** The methods of {@link RecordReader} that read values of a type. */
	private static final Map<Class<?>, String> METHODS = Map.ofEntries(Map.entry(String.class, "text"),
			Map.entry(Boolean.class, "bool"), Map.entry(Byte.class, "byteNumber"),
			Map.entry(Short.class, "shortNumber"), Map.entry(Integer.class, "intNumber"),
			Map.entry(Long.class, "longNumber"), Map.entry(Float.class, "floatNumber"),
			Map.entry(Double.class, "doubleNumber"), Map.entry(BigDecimal.class, "decimal"),
			Map.entry(BigInteger.class, "integer"), Map.entry(Instant.class, "instant"),
			Map.entry(LocalDate.class, "date"), Map.entry(UUID.class, "uuid"));

	private ScalarTypes() {
	}

	/**
	 * Returns the method of {@link RecordReader} that reads a value.
	 * @param type the type of the value, which can be primitive
	 * @return the name of the method, {@code null} if there is none
	 */
	static @Nullable String method(Class<?> type) {
		return METHODS.get(ClassUtils.resolvePrimitiveIfNecessary(type));
	}

}
