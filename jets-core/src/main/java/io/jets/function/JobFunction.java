package io.jets.function;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.function.payload.UnreadableEventException;
import io.jets.job.JobMethod;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.messaging.Message;

/**
 * A job as a function from an event's bytes to a response's bytes. The stock
 * {@code FunctionInvoker} hands such a function the event as it came, without parsing or
 * logging it, and Lambda's context in a header.
 */
public final class JobFunction implements Function<Message<InputStream>, byte[]> {

	/**
	 * The header in which Spring Cloud Function keeps Lambda's context.
	 */
	public static final String CONTEXT_HEADER = "aws-context";

	private static final Log logger = LogFactory.getLog(JobFunction.class);

	private final JobMethod job;

	private final EventHandler handler;

	JobFunction(JobMethod job, EventHandler handler) {
		this.job = job;
		this.handler = handler;
	}

	/**
	 * The function's name.
	 * @return {@code <bean name>-<method name>}
	 */
	public String name() {
		return this.job.name();
	}

	@Override
	public byte[] apply(Message<InputStream> event) {
		try {
			return call(event.getPayload().readAllBytes(), event.getHeaders().get(CONTEXT_HEADER, Context.class));
		}
		catch (IOException ex) {
			throw new UnreadableEventException(
					"The event of " + this.job.name() + " could not be received: " + ex.getMessage());
		}
	}

	/**
	 * Run the job. Whatever the method throws is thrown as it is, checked or not.
	 * @param event the event, JSON
	 * @param context Lambda's context; needed only where the method takes it
	 * @return the response, JSON
	 */
	public byte[] call(byte[] event, @Nullable Context context) {
		return LogContext.invocation(this.job.name(), context, () -> this.handler.handle(event, context));
	}

	/**
	 * Do once what the first event would have to: create the bean, load classes, read a
	 * sample of each event that the job takes and write a response. None of the job's own
	 * code runs but that which creates its bean.
	 */
	public void prime() {
		LogContext.invocation(this.job.name(), null, () -> {
			try {
				this.handler.prime();
			}
			catch (UnreadableEventException | JacksonException ex) {
				// The application's JsonMapper is as it likes it
				logger.debug("A sample event of " + this.job.name() + " cannot be read", ex);
			}
			return this.job.name();
		});
	}

}
