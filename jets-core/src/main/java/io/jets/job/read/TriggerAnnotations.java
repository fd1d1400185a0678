package io.jets.job.read;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
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
import io.jets.job.schedule.CronExpression;
import io.jets.job.schedule.RateExpression;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.io.ResourceLoader;

/**
 * The annotations that are triggers, each with what reads it.
 */
final class TriggerAnnotations {

	private final Map<Class<? extends Annotation>, TriggerReader> readers = new LinkedHashMap<>();

	TriggerAnnotations(ResourceLoader resourceLoader) {
		EventPatternReader patterns = new EventPatternReader(resourceLoader);
		this.readers.put(DynamoDbStream.class, new DynamoDbStreamReader());
		this.readers.put(EventRule.class, new EventRuleReader(patterns));
		this.readers.put(EventPattern.class, patterns);
		this.readers.put(Rate.class, new ScheduleReader(RateExpression::parse));
		this.readers.put(Cron.class, new ScheduleReader(CronExpression::parse));
	}

	Set<Class<? extends Annotation>> types() {
		return this.readers.keySet();
	}

	Set<Method> triggeredMethods(Class<?> type, Predicate<Method> wanted) {
		return MethodIntrospector.selectMethods(type, (Method method) -> wanted.test(method) && !on(method).isEmpty());
	}

	/**
	 * A method's triggers as they were written: direct ones first, then those that other
	 * annotations bring.
	 */
	List<MergedAnnotation<?>> on(Method method) {
		return MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY)
			.stream()
			.filter((annotation) -> this.readers.containsKey(annotation.getType()))
			.<MergedAnnotation<?>>map((annotation) -> annotation)
			.toList();
	}

	@Nullable Trigger read(Attributes attributes, RuleDescriptions descriptions) {
		return Objects.requireNonNull(this.readers.get(attributes.type())).read(attributes, descriptions);
	}

}
