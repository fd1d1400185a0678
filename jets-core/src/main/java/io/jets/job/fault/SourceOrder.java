package io.jets.job.fault;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Orders faults as their source is ordered: by class name, then by method, annotation and
 * attribute as the class file has them. A fault of which only the names are known comes
 * before those of its class that can be located.
 */
final class SourceOrder implements Comparator<Fault> {

	private final Map<Class<?>, ClassSource> sources = new HashMap<>();

	private final Comparator<Fault> comparator = Comparator.comparing(SourceOrder::className)
		.thenComparing(this::declaringClass)
		.thenComparing(this::method)
		.thenComparing(this::annotation)
		.thenComparing((fault) -> fault.origin().position())
		.thenComparing(this::attribute);

	@Override
	public int compare(Fault left, Fault right) {
		return this.comparator.compare(left, right);
	}

	/**
	 * Returns where an origin is in its source file.
	 * @param origin the origin
	 * @return the place, or {@code null} if it is not known
	 */
	@Nullable StackTraceElement place(Origin origin) {
		AnnotatedElement element = origin.element();
		return (element != null) ? source(element).place(element) : null;
	}

	private ClassSource source(AnnotatedElement element) {
		return this.sources.computeIfAbsent(ClassSource.declaringClass(element), ClassSource::new);
	}

	private static String className(Fault fault) {
		return fault.location().replaceFirst("#.*", "");
	}

	private String declaringClass(Fault fault) {
		AnnotatedElement element = fault.origin().element();
		return (element != null) ? ClassSource.declaringClass(element).getName() : "";
	}

	private int method(Fault fault) {
		AnnotatedElement element = fault.origin().element();
		return (element != null) ? source(element).indexOf(element) : -1;
	}

	private int annotation(Fault fault) {
		return new ArrayList<>(annotations(fault).keySet()).indexOf(annotationName(fault));
	}

	private int attribute(Fault fault) {
		return annotations(fault).getOrDefault(annotationName(fault), List.of()).indexOf(fault.attribute());
	}

	private Map<String, List<String>> annotations(Fault fault) {
		AnnotatedElement element = fault.origin().element();
		return (element != null) ? source(element).annotations(element) : Map.of();
	}

	/**
	 * Returns the simple name of the annotation that was written: that of
	 * {@code @FunctionProperties (on @Heavy)} is {@code Heavy}.
	 */
	private static String annotationName(Fault fault) {
		return fault.annotation().replaceFirst(".*@(\\w+)\\)?", "$1");
	}

}
