package io.jets.function;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

import com.amazonaws.services.lambda.runtime.Context;
import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * Calls a job's method on its bean, and waits for what it started.
 *
 * @param <E> what the method's event is made from
 */
final class JobMethodCall<E> {

	private final JobMethod job;

	private final BeanFactory beanFactory;

	private final List<Argument<E>> arguments;

	private volatile @Nullable Invocable invocable;

	JobMethodCall(JobMethod job, BeanFactory beanFactory, List<Argument<E>> arguments) {
		this.job = job;
		this.beanFactory = beanFactory;
		this.arguments = List.copyOf(arguments);
	}

	/**
	 * Call the method. Whatever it throws is thrown as it is, checked or not.
	 */
	@Nullable Object call(E event, @Nullable Context context) {
		@Nullable Object[] values = new @Nullable Object[this.arguments.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = this.arguments.get(i).resolve(event, context);
		}
		return result(invoke(values));
	}

	/**
	 * Create the bean, and read samples. A bean of another scope is left to the event
	 * that needs it.
	 */
	void prime(List<E> samples) {
		if (this.beanFactory.isSingleton(this.job.beanName())) {
			invocableMethod(this.beanFactory.getBean(this.job.beanName()));
		}
		samples.forEach((sample) -> this.arguments.forEach((argument) -> argument.prime(sample)));
	}

	private @Nullable Object invoke(@Nullable Object[] values) {
		Object bean = this.beanFactory.getBean(this.job.beanName());
		try {
			return invocableMethod(bean).invoke(bean, values);
		}
		catch (InvocationTargetException ex) {
			throw JobMethodCall.<RuntimeException>asThrown(ex.getTargetException());
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A bean of any scope is of one class, unless it is replaced.
	 */
	private Method invocableMethod(Object bean) {
		Invocable known = this.invocable;
		if (known == null || known.beanType() != bean.getClass()) {
			Method method = AopUtils.selectInvocableMethod(this.job.method(), bean.getClass());
			ReflectionUtils.makeAccessible(method);
			known = new Invocable(bean.getClass(), method);
			this.invocable = known;
		}
		return known.method();
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
			throw JobMethodCall.<RuntimeException>asThrown((ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw JobMethodCall.<RuntimeException>asThrown(ex);
		}
	}

	@SuppressWarnings("unchecked") // so that Lambda sees the job's own type
	private static <E extends Throwable> E asThrown(Throwable ex) throws E {
		throw (E) ex;
	}

	/**
	 * The method as it is called on beans of a class.
	 */
	private record Invocable(Class<?> beanType, Method method) {

	}

}
