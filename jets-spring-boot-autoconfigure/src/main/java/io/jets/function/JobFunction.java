package io.jets.function;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.messaging.Message;
import org.springframework.util.ReflectionUtils;

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

	private final JobMethod job;

	private final BeanFactory beanFactory;

	private final List<Argument> arguments;

	private final ResponseWriter responses;

	private final StreamPayload streamPayload = new StreamPayload();

	private final @Nullable RecordSelection selection;

	private final boolean stream;

	private final boolean streamOnly;

	JobFunction(JobMethod job, BeanFactory beanFactory, List<Argument> arguments, ResponseWriter responses) {
		this.job = job;
		this.beanFactory = beanFactory;
		this.arguments = List.copyOf(arguments);
		this.responses = responses;
		this.selection = RecordSelection.of(job);
		long streams = job.triggers(DynamoDbStreamTrigger.class).count();
		this.stream = streams > 0;
		this.streamOnly = this.stream && streams == job.triggers().size();
	}

	/**
	 * The job that this function runs.
	 * @return the job
	 */
	public JobMethod job() {
		return this.job;
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
		if (this.streamOnly) {
			this.streamPayload.verify(event);
		}
		boolean records = this.stream && this.streamPayload.is(event);
		byte[] selected = (records && this.selection != null) ? this.selection.select(event) : event;
		if (selected == null) {
			return this.responses.streamResponse(null);
		}
		@Nullable Object[] values = this.arguments.stream().map((argument) -> argument.resolve(selected, context)).toArray();
		Object result = result(invoke(values));
		return (records || this.streamOnly) ? this.responses.streamResponse(result) : this.responses.response(result);
	}

	private @Nullable Object invoke(@Nullable Object[] values) {
		Object bean = this.beanFactory.getBean(this.job.beanName());
		Method method = AopUtils.selectInvocableMethod(this.job.method(), bean.getClass());
		ReflectionUtils.makeAccessible(method);
		try {
			return method.invoke(bean, values);
		}
		catch (InvocationTargetException ex) {
			throw JobFunction.<RuntimeException>asThrown(ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Lambda freezes the process once there is a response, so work under way is awaited.
	 */
	private static @Nullable Object result(@Nullable Object returned) {
		if (!(returned instanceof CompletionStage<?> stage)) {
			return returned;
		}
		try {
			return stage.toCompletableFuture().get();
		}
		catch (ExecutionException ex) {
			throw JobFunction.<RuntimeException>asThrown((ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw JobFunction.<RuntimeException>asThrown(ex);
		}
	}

	@SuppressWarnings("unchecked") // so that Lambda sees the job's own type
	private static <E extends Throwable> E asThrown(Throwable ex) throws E {
		throw (E) ex;
	}

}
