package io.jets.job.read;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Rules out at low cost that a class has an annotation. Spring's own annotations, which
 * have many meta-annotations, are not searched.
 */
final class AnnotationPresence {

	private final Class<? extends Annotation> wanted;

	AnnotationPresence(Class<? extends Annotation> wanted) {
		this.wanted = wanted;
	}

	/**
	 * Returns whether a class, one of its supertypes, or an annotation on them may have
	 * the annotation.
	 * @param type the class
	 * @return {@code false} if none of them has it
	 */
	boolean mayBeOn(Class<?> type) {
		return isOn(type, new HashSet<>());
	}

	private boolean isOn(@Nullable Class<?> type, Set<Class<?>> seen) {
		if (type == null || isForeign(type) || !seen.add(type)) {
			return false;
		}
		return Arrays.stream(type.getDeclaredAnnotations())
			.map(Annotation::annotationType)
			.anyMatch((annotation) -> annotation == this.wanted || isOn(annotation, seen))
				|| isOn(type.getSuperclass(), seen)
				|| Arrays.stream(type.getInterfaces()).anyMatch((parent) -> isOn(parent, seen));
	}

	private static boolean isForeign(Class<?> type) {
		return type.getName().startsWith("java.") || type.getName().startsWith("org.springframework.");
	}

}
