package io.jets.function;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

import io.jets.event.Change;
import io.jets.function.payload.EventReaders;
import io.jets.function.stream.ChangeDispatcher;
import io.jets.function.stream.ChangeReader;
import io.jets.function.stream.RecordSelection;
import io.jets.job.JobMethod;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.ResolvableType;

/**
 * Chooses how a job's method gets its events, by what it takes.
 */
final class EventHandlers {

	private final BeanFactory beanFactory;

	private final JsonMapper mapper;

	private final EventReaders readers;

	private final ResponseWriter responses;

	private final ChangeDispatcher dispatcher;

	private final Duration deadlineMargin;

	EventHandlers(BeanFactory beanFactory, JsonMapper mapper, Executor threads, Duration deadlineMargin) {
		this.beanFactory = beanFactory;
		this.mapper = mapper;
		this.readers = new EventReaders(mapper);
		this.responses = new ResponseWriter(mapper);
		this.dispatcher = new ChangeDispatcher(threads);
		this.deadlineMargin = deadlineMargin;
	}

	EventHandler forJob(JobMethod job) {
		List<ResolvableType> types = JobSignature.eventTypes(job);
		ResolvableType type = types.isEmpty() ? ResolvableType.NONE : types.get(0);
		if (JobSignature.isChange(type)) {
			return new ChangeHandler(job, call(job), reader(job, type), this.dispatcher, this.deadlineMargin,
					this.responses);
		}
		if (JobSignature.isListOfChanges(type)) {
			return new ChangeListHandler(job, call(job), reader(job, type.getGeneric(0)), this.responses);
		}
		return new WholeEventHandler(job,
				new JobMethodCall<>(job, this.beanFactory,
						JobSignature.arguments(job, (parameter) -> Argument.event(this.readers.forType(parameter)))),
				this.responses);
	}

	/**
	 * The event is the argument.
	 */
	private <E> JobMethodCall<E> call(JobMethod job) {
		return new JobMethodCall<>(job, this.beanFactory,
				JobSignature.<E>arguments(job, (parameter) -> (event, context) -> event));
	}

	private ChangeReader reader(JobMethod job, ResolvableType change) {
		return new ChangeReader(this.mapper, change.as(Change.class).getGeneric(0), RecordSelection.of(job));
	}

}
