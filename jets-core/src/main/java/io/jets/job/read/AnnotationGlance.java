package io.jets.job.read;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells at little cost of most classes that they do not carry an annotation: Spring's own
 * annotations, which carry many, are not looked into.
 */
final class AnnotationGlance {

	private final Class<? extends Annotation> wanted;

	AnnotationGlance(Class<? extends Annotation> wanted) {
		this.wanted = wanted;
	}

	/**
	 * Whether a class, one of its supertypes, or an annotation on them carries it.
	 * @param type the class
	 * @return whether it is worth looking closer
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
