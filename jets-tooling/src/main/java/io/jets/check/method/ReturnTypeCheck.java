package io.jets.check.method;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.jets.function.handler.JobSignature;
import io.jets.job.fault.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;

import org.springframework.core.ResolvableType;

/**
 * Checks the return type of a method. The response to a batch of stream records only
 * lists the records that failed, so any other value would be ignored.
 */
public final class ReturnTypeCheck implements JobCheck {

	private static final Set<Class<?>> STREAM = Set.of(void.class, Void.class, StreamsEventResponse.class);

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		return Stream.concat(lost(jobs), perRecord(jobs)).toList();
	}

	private static Stream<Fault> perRecord(List<JobMethod> jobs) {
		return jobs.stream()
			.filter((job) -> JobSignature.takesChange(job) && returned(job) == StreamsEventResponse.class)
			.map((job) -> new Fault(job.triggers().get(0).origins().whole(), "",
					"the method accepts one record at a time, so its StreamsEventResponse would be ignored",
					"Return nothing and throw an exception if the record fails, or accept List<Change<T>>"));
	}

	private static Stream<Fault> lost(List<JobMethod> jobs) {
		return jobs.stream()
			.filter((job) -> !job.triggers().isEmpty()
					&& job.triggers().stream().allMatch((trigger) -> trigger.payload().isBatch())
					&& !STREAM.contains(returned(job)))
			.map((job) -> new Fault(job.triggers().get(0).origins().whole(), "",
					"the response to a batch of stream records lists the records that failed, so the method's "
							+ job.method().getReturnType().getSimpleName() + " would be ignored",
					"Return nothing"
							+ (JobSignature.takesChange(job) ? "" : ", or " + StreamsEventResponse.class.getName())));
	}

	private static Class<?> returned(JobMethod job) {
		ResolvableType type = JobSignature.resultType(job);
		// A raw CompletionStage may have no value
		boolean stage = CompletionStage.class.isAssignableFrom(job.method().getReturnType());
		return type.resolve(stage ? Void.class : Object.class);
	}

}
