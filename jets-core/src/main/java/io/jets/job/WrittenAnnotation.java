package io.jets.job;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * An annotation and where it was written.
 *
 * @param location {@code <class>#<method>}, or the class alone
 * @param annotation the annotation
 */
public record WrittenAnnotation(String location, MergedAnnotation<?> annotation) {

	/**
	 * The annotations of one type that count for a job, the nearest first: on its method
	 * and what that overrides, then on its class, its interfaces and superclasses.
	 * @param type the annotation's type
	 * @param job the job
	 * @return the annotations
	 */
	public static List<WrittenAnnotation> of(Class<? extends Annotation> type, JobMethod job) {
		return Stream
			.concat(MergedAnnotations.from(job.method(), SearchStrategy.TYPE_HIERARCHY)
				.stream(type)
				.map((annotation) -> new WrittenAnnotation(job.location(), annotation)),
					MergedAnnotations.from(job.beanType(), SearchStrategy.TYPE_HIERARCHY)
						.stream(type)
						.map((annotation) -> new WrittenAnnotation(className(annotation), annotation)))
			.toList();
	}

	private static String className(MergedAnnotation<?> annotation) {
		return ((Class<?>) Objects.requireNonNull(annotation.getSource())).getSimpleName();
	}

	/**
	 * The annotation as its author sees it.
	 * @return its simple name with the sign, and what brings it if another annotation
	 * does
	 */
	public String name() {
		return name(this.annotation);
	}

	/**
	 * An annotation as its author sees it.
	 * @param annotation the annotation
	 * @return its simple name with the sign, and what brings it if another annotation
	 * does
	 */
	public static String name(MergedAnnotation<?> annotation) {
		String name = "@" + annotation.getType().getSimpleName();
		return (annotation.getDistance() == 0) ? name
				: name + " (on @" + annotation.getRoot().getType().getSimpleName() + ")";
	}

	/**
	 * Whether an attribute holds a text, as it was written.
	 * @param attribute an attribute of type {@code String} or {@code String[]}
	 * @param text the text
	 * @return {@code true} if it does
	 */
	public boolean holds(String attribute, String text) {
		Object value = this.annotation.getValue(attribute).orElse("");
		return ((value instanceof String[] values) ? Stream.of(values) : Stream.of(value.toString()))
			.anyMatch((written) -> written.contains(text));
	}

}
