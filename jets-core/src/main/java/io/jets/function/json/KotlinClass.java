package io.jets.function.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
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
		if (instantiator.getClass().getName().startsWith(MODULE)
				|| Arrays.stream(type.getDeclaredConstructors()).noneMatch(KotlinClass::hasDefaultArguments)) {
			return false;
		}
		Set<String> known = new HashSet<>();
		bean.properties().forEachRemaining((property) -> known.add(property.getName()));
		return instantiator.canCreateFromObjectWith() || Arrays.stream(type.getDeclaredFields())
			.anyMatch((field) -> isValue(field) && !known.contains(field.getName()));
	}

	private static boolean hasDefaultArguments(Constructor<?> constructor) {
		Class<?>[] parameters = constructor.getParameterTypes();
		int last = parameters.length - 1;
		return constructor.isSynthetic() && last > 0 && parameters[last].getName().equals(MARKER)
				&& parameters[last - 1] == int.class;
	}

	private static boolean isValue(Field field) {
		return Modifier.isFinal(field.getModifiers()) && !Modifier.isStatic(field.getModifiers());
	}

}
