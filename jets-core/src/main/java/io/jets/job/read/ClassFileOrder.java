package io.jets.job.read;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Sorts methods in the order of their class files, those of superclasses and interfaces
 * first. The order of reflection differs between JVMs.
 */
final class ClassFileOrder {

	private final MetadataReaderFactory metadata;

	ClassFileOrder(ResourceLoader resourceLoader) {
		this.metadata = MetadataReaderFactory.create(resourceLoader);
	}

	List<Method> sort(Class<?> type, Collection<Method> methods) {
		if (methods.size() < 2) {
			return List.copyOf(methods);
		}
		Map<Class<?>, List<String>> names = new HashMap<>();
		methods.forEach((method) -> names.computeIfAbsent(method.getDeclaringClass(), this::methodNames));
		List<Method> sorted = new ArrayList<>(methods);
		sorted.sort(Comparator.<Method>comparingInt((method) -> -distance(type, method.getDeclaringClass()))
			.thenComparing((method) -> method.getDeclaringClass().getName())
			.thenComparingInt(
					(method) -> names.getOrDefault(method.getDeclaringClass(), List.of()).indexOf(method.getName()))
			.thenComparing(Method::toGenericString));
		return sorted;
	}

	private static int distance(Class<?> type, Class<?> declaring) {
		int distance = 0;
		for (Class<?> c = type; c != null && c != declaring; c = c.getSuperclass()) {
			distance++;
		}
		return distance;
	}

	/**
	 * Without a class file, as in a native image, the alphabetical order of names is at
	 * least stable.
	 */
	private List<String> methodNames(Class<?> type) {
		try {
			return this.metadata.getMetadataReader(type.getName())
				.getAnnotationMetadata()
				.getDeclaredMethods()
				.stream()
				.map(MethodMetadata::getMethodName)
				.toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
