package io.jets.lean.record;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.jets.function.item.ItemReaders;
import org.jspecify.annotations.Nullable;

/**
 * The records that a record consists of.
 */
final class RecordGraph {

	private static final Set<Type> COLLECTIONS = Set.of(Collection.class, List.class, Set.class);

	private final Set<Class<?>> records = new LinkedHashSet<>();

	private final @Nullable String obstacle;

	private RecordGraph(Class<?> root) {
		this.obstacle = ofRecord(root);
	}

	static RecordGraph of(Class<?> root) {
		return new RecordGraph(root);
	}

	/**
	 * Returns the records, the first of which contains the others.
	 */
	Set<Class<?>> records() {
		return this.records;
	}

	/**
	 * Returns why generated code cannot read the records as Jackson does, a clause;
	 * {@code null} if it can.
	 */
	@Nullable String obstacle() {
		return this.obstacle;
	}

	private @Nullable String ofRecord(Class<?> type) {
		if (!this.records.add(type)) {
			return null;
		}
		String name = type.getName();
		if (!type.isRecord()) {
			return name + " is not a record";
		}
		if (ItemReaders.isForEnhancedClient(type)) {
			return "the AWS SDK's enhanced client reads " + name;
		}
		if (type.getTypeParameters().length > 0) {
			return name + " has type parameters";
		}
		if (type.getRecordComponents().length == 0) {
			return name + " has no components";
		}
		String setter = setter(type);
		if (setter != null) {
			return name + " has the method " + setter + ", which Jackson may call";
		}
		return firstOf(ofClass(type), Arrays.stream(type.getRecordComponents()).map(this::ofComponent));
	}

	private static @Nullable String ofClass(Class<?> type) {
		String annotation = JacksonAnnotations.findOn(type);
		if (annotation != null) {
			return type.getName() + " is annotated with @" + annotation;
		}
		for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
			// Generated code is in the package of the record that contains the type
			if (Modifier.isPrivate(each.getModifiers()) || Modifier.isProtected(each.getModifiers())
					|| each.isLocalClass()) {
				return each.getName() + " is private, protected or local";
			}
		}
		return null;
	}

	/**
	 * Returns a method that Jackson may take for the setter of another property.
	 */
	private static @Nullable String setter(Class<?> type) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.getName().startsWith("set") && method.getParameterCount() == 1)
			.map(Method::getName)
			.findFirst()
			.orElse(null);
	}

	private @Nullable String ofComponent(RecordComponent component) {
		return ofType(component.getGenericType(), component);
	}

	private @Nullable String ofType(Type type, RecordComponent component) {
		if (type instanceof ParameterizedType collection) {
			Type[] arguments = collection.getActualTypeArguments();
			boolean map = collection.getRawType() == Map.class && arguments[0] == String.class;
			// Jackson reads it into an EnumSet, which differs from other sets
			boolean enums = collection.getRawType() == Set.class && arguments[0] instanceof Class<?> element
					&& element.isEnum();
			if (map || (COLLECTIONS.contains(collection.getRawType()) && !enums)) {
				return ofType(arguments[arguments.length - 1], component);
			}
		}
		if (type instanceof Class<?> single) {
			if (ScalarTypes.method(single) != null) {
				return null;
			}
			if (single.isEnum()) {
				return ofEnum(single);
			}
			if (single.isRecord()) {
				return ofRecord(single);
			}
		}
		return component.getDeclaringRecord().getName() + " contains a " + type.getTypeName();
	}

	private static @Nullable String ofEnum(Class<?> type) {
		boolean renamed = Stream.concat(Stream.of(type), Arrays.stream(type.getEnumConstants()).map(Object::getClass))
			.flatMap((declaring) -> Arrays.stream(declaring.getDeclaredMethods()))
			.anyMatch((method) -> method.getName().equals("toString"));
		return renamed ? type.getName() + " overrides toString()" : ofClass(type);
	}

	private static @Nullable String firstOf(@Nullable String first, Stream<@Nullable String> others) {
		return (first != null) ? first : others.filter((obstacle) -> obstacle != null).findFirst().orElse(null);
	}

}
