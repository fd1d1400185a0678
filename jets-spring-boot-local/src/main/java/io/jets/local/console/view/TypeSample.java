package io.jets.local.console.view;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * Makes an example of the record that a job reads, with a value for each component of a
 * common type.
 */
final class TypeSample {

	private static final int MAXIMUM_DEPTH = 4;

	private static final JsonMapper mapper = new JsonMapper();

	private TypeSample() {
	}

	/**
	 * Returns an example.
	 * @param method the method of the job
	 * @return the example, {@code null} if no parameter is, or contains, a record of the
	 * application
	 */
	static @Nullable ObjectNode of(Method method) {
		return Stream.iterate(0, (index) -> index + 1)
			.limit(method.getParameterCount())
			.flatMap((index) -> records(ResolvableType.forMethodParameter(new MethodParameter(method, index))))
			.findFirst()
			.map((type) -> object(type, 1))
			.orElse(null);
	}

	private static Stream<ResolvableType> records(ResolvableType type) {
		Class<?> raw = type.toClass();
		if (raw.isRecord() && !ClassUtils.getPackageName(raw).startsWith("io.jets.event")) {
			return Stream.of(type);
		}
		return Stream.of(type.getGenerics()).flatMap(TypeSample::records);
	}

	private static ObjectNode object(ResolvableType type, int depth) {
		ObjectNode object = mapper.createObjectNode();
		for (RecordComponent component : type.toClass().getRecordComponents()) {
			Object value = value(ResolvableType.forMethodReturnType(component.getAccessor(), type.toClass()), depth);
			if (value != null) {
				object.set(component.getName(), mapper.valueToTree(value));
			}
		}
		return object;
	}

	private static @Nullable Object value(ResolvableType type, int depth) {
		Class<?> raw = ClassUtils.resolvePrimitiveIfNecessary(type.toClass());
		if (CharSequence.class.isAssignableFrom(raw)) {
			return "text";
		}
		if (raw == Boolean.class) {
			return true;
		}
		if (Number.class.isAssignableFrom(raw)) {
			return (raw == Double.class || raw == Float.class || raw == BigDecimal.class) ? (Number) 1.5 : (Number) 1;
		}
		if (raw.isEnum()) {
			return raw.getEnumConstants()[0];
		}
		if (raw == Instant.class || raw == LocalDate.class) {
			return (raw == Instant.class) ? "2026-01-01T00:00:00Z" : "2026-01-01";
		}
		if (depth == MAXIMUM_DEPTH) {
			return null;
		}
		if (Collection.class.isAssignableFrom(raw)) {
			ArrayNode list = mapper.createArrayNode();
			Object element = value(type.asCollection().getGeneric(), depth + 1);
			return (element != null) ? list.add(mapper.<JsonNode>valueToTree(element)) : list;
		}
		return raw.isRecord() ? object(type, depth + 1) : null;
	}

}
