package io.jets.function;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import io.jets.function.dispatch.RecordThreads;
import io.jets.function.handler.EventHandlers;
import io.jets.function.observe.InvocationObserver;
import io.jets.function.record.GeneratedReaders;
import io.jets.idempotency.IdempotencyStore;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.BeanFactory;

/**
 * The functions of an application's jobs, by name.
 */
public final class JobFunctions implements AutoCloseable {

	private final RecordThreads threads = new RecordThreads();

	private final Map<String, JobFunction> functions = new LinkedHashMap<>();

	/**
	 * Creates a function for each job, without generated code.
	 * @param jobs the jobs
	 * @param beanFactory contains the jobs' beans
	 * @param mapper supplies the mapper that reads events and writes responses, when a
	 * job needs it
	 * @param deadlineMargin the time to leave before Lambda ends an invocation
	 */
	public JobFunctions(JobRegistry jobs, BeanFactory beanFactory, Supplier<JsonMapper> mapper,
			Duration deadlineMargin) {
		this(jobs, beanFactory, mapper, GeneratedReaders.none(), deadlineMargin, List.of());
	}

	/**
	 * Creates a function for each job, none of which is idempotent.
	 * @param jobs the jobs
	 * @param beanFactory contains the jobs' beans
	 * @param mapper supplies the mapper that reads events and writes responses, when a
	 * job needs it
	 * @param generated the generated readers of records
	 * @param deadlineMargin the time to leave before Lambda ends an invocation
	 * @param observers the observers of all invocations
	 */
	public JobFunctions(JobRegistry jobs, BeanFactory beanFactory, Supplier<JsonMapper> mapper,
			GeneratedReaders generated, Duration deadlineMargin, List<InvocationObserver> observers) {
		this(jobs, beanFactory, mapper, generated, deadlineMargin, observers, null);
	}

	/**
	 * Creates a function for each job.
	 * @param jobs the jobs
	 * @param beanFactory contains the jobs' beans
	 * @param mapper reads events and writes responses, requested when a job needs it
	 * @param generated the generated readers of records
	 * @param deadlineMargin the time to leave before Lambda ends an invocation
	 * @param observers are told about each invocation
	 * @param store stores what idempotent jobs have completed, requested when the first
	 * event needs it; {@code null} if no job is idempotent
	 */
	public JobFunctions(JobRegistry jobs, BeanFactory beanFactory, Supplier<JsonMapper> mapper,
			GeneratedReaders generated, Duration deadlineMargin, List<InvocationObserver> observers,
			@Nullable Supplier<IdempotencyStore> store) {
		EventHandlers handlers = new EventHandlers(beanFactory, mapper, generated, this.threads, deadlineMargin, store);
		for (JobMethod job : jobs.jobs()) {
			this.functions.put(job.name(), new JobFunction(job, handlers.forJob(job), observers));
		}
	}

	/**
	 * Returns all functions in the order of the jobs.
	 * @return the functions
	 */
	public Collection<JobFunction> all() {
		return Collections.unmodifiableCollection(this.functions.values());
	}

	/**
	 * Finds a function by name.
	 * @param name {@code <bean name>-<method name>}
	 * @return the function or {@code null} if no job has that name
	 */
	public @Nullable JobFunction find(String name) {
		return this.functions.get(name);
	}

	/**
	 * Returns the function that a definition names. Tests can use it to test a job from
	 * its payload to its response.
	 * @param definition {@code spring.cloud.function.definition}, the name of a job;
	 * {@code null} if not set
	 * @return the function
	 * @throws UnknownFunctionException if the definition does not name exactly one job
	 */
	public JobFunction get(@Nullable String definition) {
		Set<String> known = new TreeSet<>(this.functions.keySet());
		if (definition == null || definition.isBlank()) {
			throw UnknownFunctionException.missing(known);
		}
		JobFunction function = find(definition.strip());
		if (function == null) {
			throw FunctionDefinition.isSingle(definition)
					? UnknownFunctionException.unknownJob(definition.strip(), known)
					: UnknownFunctionException.severalJobs(definition, known);
		}
		return function;
	}

	@Override
	public void close() {
		this.threads.close();
	}

}
