package io.jets.function;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.handler.EventHandler;
import io.jets.function.handler.LogContext;
import io.jets.function.json.UnreadableTypeException;
import io.jets.function.observe.InvocationObserver;
import io.jets.function.observe.JobInvocation;
import io.jets.function.payload.UnreadableEventException;
import io.jets.job.JobMethod;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.messaging.Message;

/**
 * A job as a function from the bytes of an event to the bytes of a response. Spring Cloud
 * Function's {@code FunctionInvoker} passes the event to such a function without parsing
 * or logging it, and Lambda's context in a message header.
 */
public final class JobFunction implements Function<Message<InputStream>, byte[]> {

	private static final Log logger = LogFactory.getLog(JobFunction.class);

	private final JobMethod job;

	private final EventHandler handler;

	private final List<InvocationObserver> observers;

	JobFunction(JobMethod job, EventHandler handler, List<InvocationObserver> observers) {
		this.job = job;
		this.handler = handler;
		this.observers = observers;
	}

	/**
	 * Returns the name of the function.
	 * @return {@code <bean name>-<method name>}
	 */
	public String name() {
		return this.job.name();
	}

	@Override
	public byte[] apply(Message<InputStream> event) {
		try {
			return call(event.getPayload().readAllBytes(),
					event.getHeaders().get(EventHandler.CONTEXT_HEADER, Context.class));
		}
		catch (IOException ex) {
			throw new UnreadableEventException(
					"The event of " + this.job.name() + " could not be received: " + ex.getMessage());
		}
	}

	/**
	 * Runs the job. Exceptions of the method are thrown as they are, including checked
	 * ones.
	 * @param event the event, JSON
	 * @param context Lambda's context, required only if the method has a parameter for it
	 * @return the response, JSON
	 */
	public byte[] call(byte[] event, @Nullable Context context) {
		return LogContext.invocation(this.job.name(), context, () -> handle(event, context));
	}

	private byte[] handle(byte[] event, @Nullable Context context) {
		if (this.observers.isEmpty()) {
			return this.handler.handle(event, context, null);
		}
		return new JobInvocation(this.job, event, context).observe(this.observers,
				(invocation) -> this.handler.handle(event, context, invocation));
	}

	/**
	 * Does the work that the first event would otherwise cause: creates the bean, loads
	 * classes, reads a sample of each kind of event and writes a response. The job's
	 * method is not called. Exceptions of observers are logged.
	 * @throws UnreadableTypeException if the application's mapper can never read the type
	 * that the method accepts
	 */
	public void prime() {
		LogContext.invocation(this.job.name(), null, () -> {
			try {
				this.handler.prime();
			}
			catch (UnreadableTypeException ex) {
				throw new UnreadableTypeException(this.job.name() + " cannot run. " + ex.getMessage());
			}
			catch (UnreadableEventException | JacksonException ex) {
				// The application's JsonMapper may be configured to reject the sample
				logger.debug("A sample event of " + this.job.name() + " cannot be read", ex);
			}
			// Without observers, a method reference would load their class
			for (InvocationObserver observer : this.observers) {
				prime(observer);
			}
			return this.job.name();
		});
	}

	private void prime(InvocationObserver observer) {
		try {
			observer.prime();
		}
		catch (RuntimeException | LinkageError ex) {
			logger.error("The observer %s of %s failed in prime, which does not affect the job"
				.formatted(observer.getClass().getName(), this.job.name()), ex);
		}
	}

}
