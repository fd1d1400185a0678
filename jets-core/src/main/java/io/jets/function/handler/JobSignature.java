package io.jets.function.handler;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import io.jets.function.payload.EventType;
import io.jets.job.JobMethod;

import org.springframework.core.GenericTypeResolver;
import org.springframework.core.ResolvableType;

/**
 * Examines the parameters and the return type of a job's method. A method can have a
 * parameter for the event, one for Lambda's context, both or none.
 */
public final class JobSignature {

	/**
	 * The types of results that are written without a mapper.
	 */
	private static final Set<Class<?>> WITHOUT_MAPPER = Set.of(void.class, Void.class, byte[].class,
			StreamsEventResponse.class);

	private JobSignature() {
	}

	static <E> List<Argument<E>> arguments(JobMethod job, Function<ResolvableType, Argument<E>> event) {
		return types(job).map((type) -> isContext(type) ? Argument.<E>context(job.name()) : event.apply(type)).toList();
	}

	/**
	 * Returns whether a job's method is called once per record.
	 * @param job the job
	 * @return {@code true} if the method has a parameter of type {@link Change}
	 */
	public static boolean takesChange(JobMethod job) {
		return eventTypes(job).stream().anyMatch(JobSignature::isChange);
	}

	/**
	 * Returns whether a method with a parameter of the type is called once per record.
	 * @param type the parameter's type
	 * @return {@code true} if the type is {@link Change}
	 */
	public static boolean isChange(ResolvableType type) {
		return type.toClass() == Change.class;
	}

	/**
	 * Returns whether a method with a parameter of the type is called with all records of
	 * a batch.
	 * @param type the parameter's type
	 * @return {@code true} if the type is a list of {@link Change}s
	 */
	public static boolean isListOfChanges(ResolvableType type) {
		return type.toClass() == List.class && isChange(type.getGeneric(0));
	}

	/**
	 * Returns whether a type declares the class of its item or detail.
	 * @param type the parameter's type
	 * @return {@code true} for {@link Change}, a list of {@link Change}s, and
	 * {@link BusEvent}
	 */
	public static boolean isTyped(ResolvableType type) {
		return isChange(type) || isListOfChanges(type) || type.toClass() == BusEvent.class;
	}

	/**
	 * Returns the type of the item or detail in a {@linkplain #isTyped typed} event.
	 * @param type the parameter's type
	 * @return the type of the item or detail
	 */
	public static ResolvableType content(ResolvableType type) {
		return isListOfChanges(type) ? type.getGeneric(0, 0) : type.getGeneric(0);
	}

	/**
	 * Returns the types of the parameters for the event. More than one is a fault.
	 * @param job the job
	 * @return the types, without Lambda's context
	 */
	public static List<ResolvableType> eventTypes(JobMethod job) {
		return types(job).filter((type) -> !isContext(type)).toList();
	}

	/**
	 * Returns the type of a job's result.
	 * @param job the job
	 * @return the method's return type, or the type of the value with which its
	 * {@link CompletionStage} completes
	 */
	public static ResolvableType resultType(JobMethod job) {
		ResolvableType type = ResolvableType.forMethodReturnType(job.method(), job.beanType());
		return CompletionStage.class.isAssignableFrom(type.toClass()) ? type.as(CompletionStage.class).getGeneric(0)
				: type;
	}

	/**
	 * Returns whether the application's {@code JsonMapper} reads the events of a job or
	 * writes its results.
	 * @param job the job
	 * @param generated decides whether generated code reads a class of records
	 * @return {@code false} if the method only takes unparsed events, event classes of
	 * AWS or records that generated code reads, and returns nothing or a response that is
	 * written without the mapper
	 */
	public static boolean needsMapper(JobMethod job, Predicate<Class<?>> generated) {
		return writesWithMapper(job) || !eventTypes(job).stream()
			.allMatch((type) -> isTyped(type) ? generated.test(content(type).toClass())
					: EventType.isReadWithoutMapper(type.toClass()));
	}

	static boolean writesWithMapper(JobMethod job) {
		return !WITHOUT_MAPPER.contains(resultType(job).toClass());
	}

	private static Stream<ResolvableType> types(JobMethod job) {
		return IntStream.range(0, job.method().getParameterCount()).mapToObj((i) -> type(job, i));
	}

	/**
	 * Replaces type variables of a generic superclass with the types that the bean's
	 * class declares, because Jackson gets the type without the class.
	 */
	private static ResolvableType type(JobMethod job, int parameter) {
		return ResolvableType.forType(
				GenericTypeResolver.resolveType(job.method().getGenericParameterTypes()[parameter], job.beanType()));
	}

	private static boolean isContext(ResolvableType type) {
		return type.toClass() == Context.class;
	}

}
