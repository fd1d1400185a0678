package io.jets.lean.record;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Finds annotations that change how Jackson reads a class.
 */
final class JacksonAnnotations {

	private static final List<String> PACKAGES = List.of("com.fasterxml.jackson.", "tools.jackson.", "java.beans.");

	private JacksonAnnotations() {
	}

	/**
	 * Returns the simple name of an annotation on a class, on an interface that it
	 * implements, or on a member of them; {@code null} if there is none.
	 */
	static @Nullable String findOn(Class<?> type) {
		Set<Class<?>> classes = new LinkedHashSet<>(List.of(type));
		classes.addAll(ClassUtils.getAllInterfacesForClassAsSet(type));
		return classes.stream()
			.flatMap((each) -> elements(each).stream())
			.flatMap((element) -> Arrays.stream(element.getAnnotations()))
			.map(Annotation::annotationType)
			.filter(JacksonAnnotations::isOfJackson)
			.map(Class::getSimpleName)
			.findFirst()
			.orElse(null);
	}

	private static List<AnnotatedElement> elements(Class<?> type) {
		List<AnnotatedElement> elements = new ArrayList<>(List.of(type));
		elements.addAll(Arrays.asList(type.getDeclaredFields()));
		Stream
			.<Executable>concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
			.forEach((executable) -> {
				elements.add(executable);
				elements.addAll(Arrays.asList(executable.getParameters()));
			});
		if (type.isRecord()) {
			RecordComponent[] components = type.getRecordComponents();
			elements.addAll(Arrays.asList(components));
		}
		return elements;
	}

	/**
	 * Returns whether an annotation belongs to Jackson, or is composed of such ones.
	 */
	private static boolean isOfJackson(Class<? extends Annotation> type) {
		return isIn(type) || Arrays.stream(type.getAnnotations()).anyMatch((meta) -> isIn(meta.annotationType()));
	}

	private static boolean isIn(Class<?> type) {
		return PACKAGES.stream().anyMatch(type.getName()::startsWith);
	}

}
