package io.jets.function.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;

/**
 * Recognizes Kotlin classes that Jackson does not read as Kotlin without its module for
 * Kotlin.
 */
final class KotlinClass {

	/**
	 * What to do about such a class.
	 */
	static final String REMEDY = "Add the dependency tools.jackson.module:jackson-module-kotlin";

	/**
	 * The last parameter of the constructor that Kotlin's compiler adds for default
	 * arguments. The parameter before it selects the arguments.
	 */
	private static final String MARKER = "kotlin.jvm.internal.DefaultConstructorMarker";

	private static final String MODULE = "tools.jackson.module.kotlin.";

	private KotlinClass() {
	}

	static boolean is(Class<?> type) {
		return Arrays.stream(type.getAnnotations())
			.anyMatch((annotation) -> annotation.annotationType().getName().equals("kotlin.Metadata"));
	}

	/**
	 * Returns whether Jackson would either call the constructor with no value for a
	 * missing property, or call the constructor without parameters, which Kotlin's
	 * compiler adds if all parameters have defaults, and not set each property.
	 */
	static boolean losesDefaultArguments(BeanDeserializerBase bean) {
		Class<?> type = bean.handledType();
		ValueInstantiator instantiator = bean.getValueInstantiator();
		int arguments = Arrays.stream(type.getDeclaredConstructors())
			.filter(KotlinClass::hasDefaultArguments)
			.mapToInt(KotlinClass::arguments)
			.max()
			.orElse(0);
		if (instantiator.getClass().getName().startsWith(MODULE) || arguments == 0) {
			return false;
		}
		Set<String> known = new HashSet<>();
		bean.properties().forEachRemaining((property) -> known.add(property.getName()));
		// The fields of arguments precede those of properties in the body of the class
		return instantiator.canCreateFromObjectWith() || Arrays.stream(type.getDeclaredFields())
			.filter((field) -> !Modifier.isStatic(field.getModifiers()))
			.limit(arguments)
			.anyMatch((field) -> Modifier.isFinal(field.getModifiers()) && !known.contains(field.getName()));
	}

	/**
	 * Returns the number of arguments besides the marker and one {@code int} for each 32
	 * arguments.
	 */
	private static int arguments(Constructor<?> withDefaults) {
		return (withDefaults.getParameterCount() - 1) * Integer.SIZE / (Integer.SIZE + 1);
	}

	private static boolean hasDefaultArguments(Constructor<?> constructor) {
		Class<?>[] parameters = constructor.getParameterTypes();
		int last = parameters.length - 1;
		return constructor.isSynthetic() && last > 0 && parameters[last].getName().equals(MARKER)
				&& parameters[last - 1] == int.class;
	}

}
