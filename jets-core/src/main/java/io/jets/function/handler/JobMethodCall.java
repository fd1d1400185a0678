package io.jets.function.handler;

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
 * Calls a job's method on its bean, and waits until the result is complete.
 *
 * @param <E> the form in which the event is passed
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
	 * Calls the method. Exceptions are thrown as they are, including checked ones.
	 */
	@Nullable Object call(E event, @Nullable Context context) {
		@Nullable Object[] values = new @Nullable Object[this.arguments.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = this.arguments.get(i).resolve(event, context);
		}
		return result(invoke(values));
	}

	/**
	 * Creates the bean if it is a singleton, and reads samples.
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
	 * Returns the method to invoke. It is cached, because the beans of a job rarely
	 * differ in class.
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
	 * Waits for the result, because Lambda freezes the process after the response.
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

	@SuppressWarnings("unchecked") // Lambda reports the type of the exception
	private static <E extends Throwable> E asThrown(Throwable ex) throws E {
		throw (E) ex;
	}

	/**
	 * The method to invoke on beans of a class.
	 */
	private record Invocable(Class<?> beanType, Method method) {

	}

}
