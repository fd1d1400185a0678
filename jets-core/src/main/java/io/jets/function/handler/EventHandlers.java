package io.jets.function.handler;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.jets.event.Change;
import io.jets.function.payload.EventReaders;
import io.jets.function.dispatch.ChangeDispatcher;
import io.jets.function.idempotent.IdempotentJob;
import io.jets.function.record.GeneratedReaders;
import io.jets.function.stream.ChangeReader;
import io.jets.function.stream.OperationFilter;
import io.jets.idempotency.IdempotencyStore;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.ResolvableType;

/**
 * Chooses the handler for a job by the parameters of its method.
 */
public final class EventHandlers {

	private final BeanFactory beanFactory;

	private final Supplier<JsonMapper> mapper;

	private final GeneratedReaders generated;

	private final EventReaders readers;

	private final ResponseWriter responses;

	private final ChangeDispatcher dispatcher;

	private final Duration deadlineMargin;

	private final @Nullable Supplier<IdempotencyStore> store;

	/**
	 * Creates the handlers.
	 * @param beanFactory contains the jobs' beans
	 * @param mapper reads events and writes responses, requested when a job needs it
	 * @param generated the generated readers of records
	 * @param threads the threads on which records are processed concurrently
	 * @param deadlineMargin the time to leave before Lambda ends an invocation
	 * @param store stores what idempotent jobs have completed, {@code null} if no job is
	 * idempotent
	 */
	public EventHandlers(BeanFactory beanFactory, Supplier<JsonMapper> mapper, GeneratedReaders generated,
			Executor threads, Duration deadlineMargin, @Nullable Supplier<IdempotencyStore> store) {
		this.beanFactory = beanFactory;
		this.mapper = mapper;
		this.generated = generated;
		this.readers = new EventReaders(mapper, generated);
		this.responses = new ResponseWriter(mapper);
		this.dispatcher = new ChangeDispatcher(threads);
		this.deadlineMargin = deadlineMargin;
		this.store = store;
	}

	/**
	 * Returns the handler for a job.
	 * @param job the job
	 * @return the handler
	 */
	public EventHandler forJob(JobMethod job) {
		List<ResolvableType> types = JobSignature.eventTypes(job);
		ResolvableType type = types.isEmpty() ? ResolvableType.NONE : types.get(0);
		if (JobSignature.isChange(type)) {
			return new ChangeHandler(job, call(job), reader(job, type), this.dispatcher, this.deadlineMargin,
					this.responses, idempotent(job));
		}
		if (JobSignature.isListOfChanges(type)) {
			return new ChangeListHandler(job, call(job), reader(job, type.getGeneric(0)), this.responses);
		}
		return new WholeEventHandler(job,
				new JobMethodCall<>(job, this.beanFactory,
						JobSignature.arguments(job, (parameter) -> Argument.event(this.readers.forType(parameter)))),
				this.responses, idempotent(job));
	}

	private @Nullable IdempotentJob idempotent(JobMethod job) {
		if (job.idempotency() == null) {
			return null;
		}
		if (this.store == null) {
			throw new IllegalStateException(job.name() + " is idempotent, and there is no IdempotencyStore");
		}
		return new IdempotentJob(job, this.store);
	}

	/**
	 * Creates a call whose argument is the event as it is.
	 */
	private <E> JobMethodCall<E> call(JobMethod job) {
		return new JobMethodCall<>(job, this.beanFactory,
				JobSignature.<E>arguments(job, (parameter) -> (event, context) -> event));
	}

	private ChangeReader reader(JobMethod job, ResolvableType change) {
		return new ChangeReader(this.mapper, this.generated, change.as(Change.class).getGeneric(0),
				OperationFilter.of(job));
	}

}
