package io.jets.check.method;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import io.jets.function.handler.JobSignature;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;

import org.springframework.core.ResolvableType;

/**
 * Checks what a method returns. A batch of stream records is answered with the records
 * that failed and nothing else, so another value would be lost.
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
			.map((job) -> new Fault(job.location(), job.triggers().get(0).annotation(), "", "",
					"the method takes one record at a time, and its StreamsEventResponse would be lost",
					"Return nothing and throw where the record failed, or take List<Change<T>>"));
	}

	private static Stream<Fault> lost(List<JobMethod> jobs) {
		return jobs.stream()
			.filter((job) -> !job.triggers().isEmpty()
					&& job.triggers().stream().allMatch(DynamoDbStreamTrigger.class::isInstance)
					&& !STREAM.contains(returned(job)))
			.map((job) -> new Fault(job.location(), job.triggers().get(0).annotation(), "", "",
					"a batch of stream records is answered with the records that failed, and the method's "
							+ job.method().getReturnType().getSimpleName() + " would be lost",
					"Return nothing"
							+ (JobSignature.takesChange(job) ? "" : ", or " + StreamsEventResponse.class.getName())));
	}

	private static Class<?> returned(JobMethod job) {
		ResolvableType type = JobSignature.resultType(job);
		// A stage that does not say of what may be of nothing
		boolean stage = CompletionStage.class.isAssignableFrom(job.method().getReturnType());
		return type.resolve(stage ? Void.class : Object.class);
	}

}
