package io.jets.job.read.trigger;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import io.jets.annotation.Cron;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.EventRule;
import io.jets.annotation.Rate;
import io.jets.job.Trigger;
import io.jets.job.read.attribute.ResolvedAttributes;
import io.jets.job.read.override.RelaxedName;
import io.jets.job.schedule.CronExpression;
import io.jets.job.schedule.RateExpression;
import io.jets.job.schedule.ScheduleExpression;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.io.ResourceLoader;

/**
 * The annotations that declare triggers, each with its reader.
 */
public final class TriggerAnnotations {

	private final Map<Class<? extends Annotation>, TriggerReader> readers;

	/**
	 * Creates annotations.
	 * @param readers the reader of each annotation
	 */
	public TriggerAnnotations(Map<Class<? extends Annotation>, TriggerReader> readers) {
		this.readers = Collections.unmodifiableMap(new LinkedHashMap<>(readers));
	}

	/**
	 * Returns the annotations of this library.
	 * @param resourceLoader loads resources that contain patterns
	 * @return the annotations
	 */
	public static TriggerAnnotations standard(ResourceLoader resourceLoader) {
		Map<Class<? extends Annotation>, TriggerReader> readers = new LinkedHashMap<>();
		readers.put(DynamoDbStream.class, new DynamoDbStreamReader());
		readers.put(EventRule.class,
				new RuleReader(resourceLoader, ScheduleExpression::parse, "pattern", "resource", "schedule"));
		readers.put(EventPattern.class,
				new RuleReader(resourceLoader, ScheduleExpression::parse, "pattern", "resource"));
		readers.put(Rate.class, new RuleReader(resourceLoader, RateExpression::parse, "value"));
		readers.put(Cron.class, new RuleReader(resourceLoader, CronExpression::parse, "value"));
		return new TriggerAnnotations(readers);
	}

	public Set<Class<? extends Annotation>> types() {
		return this.readers.keySet();
	}

	public Set<Method> triggeredMethods(Class<?> type, Predicate<Method> wanted) {
		return MethodIntrospector.selectMethods(type, (Method method) -> wanted.test(method) && !on(method).isEmpty());
	}

	/**
	 * Returns the trigger annotations of a method in the order of the source: direct ones
	 * first, then meta-annotations.
	 */
	public List<MergedAnnotation<?>> on(Method method) {
		return MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY)
			.stream()
			.filter((annotation) -> this.readers.containsKey(annotation.getType()))
			.<MergedAnnotation<?>>map((annotation) -> annotation)
			.toList();
	}

	/**
	 * Returns the names that the triggers of one method have in properties: the name of
	 * the annotation and a number for each annotation, for instance {@code rate[0]}.
	 */
	public static List<String> names(List<MergedAnnotation<?>> annotations) {
		Map<Class<?>, Integer> counts = new HashMap<>();
		List<String> names = new ArrayList<>();
		for (MergedAnnotation<?> annotation : annotations) {
			int number = counts.merge(annotation.getType(), 1, Integer::sum) - 1;
			names.add(RelaxedName.kebabCase(annotation.getType().getSimpleName()) + "[" + number + "]");
		}
		return names;
	}

	public Trigger read(ResolvedAttributes attributes, RuleDescriptions descriptions) {
		return Objects.requireNonNull(this.readers.get(attributes.type())).read(attributes, descriptions);
	}

}
