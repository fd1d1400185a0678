package io.jets.lean.support;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.asm.Type;

/**
 * Finds methods with an annotation, or with one that has it as a meta-annotation, in all
 * classes on a class path that are deployed. The types of beans are not enough, because
 * the class of a bean may be known only when its factory method has returned it.
 */
public final class AnnotatedMethods {

	private final Set<String> known = new HashSet<>();

	private final Set<String> composed = new HashSet<>();

	private Set<String> searched;

	private AnnotatedMethods(String annotation) {
		this.searched = Set.of(annotation);
	}

	/**
	 * Finds a class that declares such a method.
	 * @param annotation the annotation
	 * @param loader the class loader with the class path
	 * @return the name of the class that is first on the class path, empty if there is
	 * none
	 */
	public static Optional<String> find(Class<? extends Annotation> annotation, ClassLoader loader) {
		return new AnnotatedMethods(Type.getDescriptor(annotation)).find(ClassFiles.of(loader));
	}

	/**
	 * Reads the class path again if it has new annotations with those searched for.
	 */
	private Optional<String> find(List<ClassFiles> classPath) {
		while (!this.searched.isEmpty()) {
			for (ClassFiles files : classPath) {
				List<String> found = new ArrayList<>();
				files.read((name) -> true, (classFile) -> findIn(classFile).ifPresent(found::add));
				if (!found.isEmpty()) {
					return Optional.of(found.get(0));
				}
			}
			this.known.addAll(this.searched);
			this.composed.removeAll(this.known);
			this.searched = Set.copyOf(this.composed);
		}
		return Optional.empty();
	}

	private Optional<String> findIn(byte[] classFile) {
		// Few classes mention an annotation, and searching costs less than parsing
		String content = new String(classFile, StandardCharsets.ISO_8859_1);
		if (this.searched.stream().map(AnnotatedMethods::encoded).noneMatch(content::contains)) {
			return Optional.empty();
		}
		ClassAnnotations annotations = ClassAnnotations.of(classFile);
		if (annotations.ofType().stream().anyMatch(this.searched::contains)) {
			this.composed.add(annotations.type());
		}
		return annotations.ofMethods().stream().anyMatch(this.searched::contains)
				? Optional.of(Type.getType(annotations.type()).getClassName()) : Optional.empty();
	}

	private static String encoded(String descriptor) {
		return new String(descriptor.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

}
