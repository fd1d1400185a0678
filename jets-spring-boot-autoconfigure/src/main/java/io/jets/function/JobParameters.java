package io.jets.function;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.job.JobMethod;

import org.springframework.core.GenericTypeResolver;
import org.springframework.core.ResolvableType;

/**
 * The parameters of a job's method: none, the event, Lambda's context, or both.
 */
final class JobParameters {

	private JobParameters() {
	}

	static <E> List<Argument<E>> arguments(JobMethod job, Function<ResolvableType, Argument<E>> event) {
		return types(job).map((type) -> isContext(type) ? Argument.<E>context(job.name()) : event.apply(type)).toList();
	}

	/**
	 * Whether the method is called once per record.
	 */
	static boolean takesChange(JobMethod job) {
		return eventTypes(job).stream().anyMatch(JobParameters::isChange);
	}

	/**
	 * Whether a method with such a parameter is called once per record.
	 */
	static boolean isChange(ResolvableType type) {
		return type.toClass() == Change.class;
	}

	static boolean isListOfChanges(ResolvableType type) {
		return type.toClass() == List.class && isChange(type.getGeneric(0));
	}

	/**
	 * Whether an event's type says what stands in it: an item, or a detail.
	 */
	static boolean isTyped(ResolvableType type) {
		return isChange(type) || isListOfChanges(type) || type.toClass() == BusEvent.class;
	}

	/**
	 * What stands in a typed event: the item's type, or the detail's.
	 */
	static ResolvableType content(ResolvableType type) {
		return isListOfChanges(type) ? type.getGeneric(0, 0) : type.getGeneric(0);
	}

	/**
	 * The types of the parameters that take the event; more than one is a fault.
	 */
	static List<ResolvableType> eventTypes(JobMethod job) {
		return types(job).filter((type) -> !isContext(type)).toList();
	}

	private static Stream<ResolvableType> types(JobMethod job) {
		return IntStream.range(0, job.method().getParameterCount()).mapToObj((i) -> type(job, i));
	}

	/**
	 * With the type variables of a generic superclass replaced by what the bean's class
	 * says, for Jackson knows the type alone.
	 */
	private static ResolvableType type(JobMethod job, int parameter) {
		return ResolvableType.forType(
				GenericTypeResolver.resolveType(job.method().getGenericParameterTypes()[parameter], job.beanType()));
	}

	private static boolean isContext(ResolvableType type) {
		return type.toClass() == Context.class;
	}

}
