package io.jets.function;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.job.JobMethod;

import org.springframework.core.ResolvableType;

/**
 * The parameters of a job's method: none, the event, Lambda's context, or both.
 */
final class JobParameters {

	private JobParameters() {
	}

	static List<Argument> arguments(JobMethod job, EventReaders readers) {
		return types(job)
			.map((type) -> isContext(type) ? Argument.context(job.name()) : Argument.event(readers.forType(type)))
			.toList();
	}

	/**
	 * The types of the parameters that take the event; more than one is a fault.
	 */
	static List<ResolvableType> eventTypes(JobMethod job) {
		return types(job).filter((type) -> !isContext(type)).toList();
	}

	private static Stream<ResolvableType> types(JobMethod job) {
		return IntStream.range(0, job.method().getParameterCount())
			.mapToObj((i) -> ResolvableType.forMethodParameter(job.method(), i, job.beanType()));
	}

	private static boolean isContext(ResolvableType type) {
		return type.toClass() == Context.class;
	}

}
