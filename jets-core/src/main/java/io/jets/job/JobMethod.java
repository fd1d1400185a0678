package io.jets.job;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/**
 * One job: a method of a bean, and what triggers it.
 *
 * @param name the function's name, {@code <bean name>-<method name>}
 * @param beanName the bean's name
 * @param beanType the bean's class as it was written, not a proxy's
 * @param method the method
 * @param triggers what makes it run, in the order in which it was written
 * @param function settings of its Lambda function
 * @param policy the rights that it asks for
 */
public record JobMethod(String name, String beanName, Class<?> beanType, Method method, List<Trigger> triggers,
		FunctionSettings function, JobPolicy policy) {

	/**
	 * Create a job.
	 */
	public JobMethod {
		triggers = List.copyOf(triggers);
	}

	/**
	 * Create a job of whose function nothing is said.
	 * @param name the function's name
	 * @param beanName the bean's name
	 * @param beanType the bean's class
	 * @param method the method
	 * @param triggers what makes it run
	 */
	public JobMethod(String name, String beanName, Class<?> beanType, Method method, List<Trigger> triggers) {
		this(name, beanName, beanType, method, triggers, FunctionSettings.DEFAULT, JobPolicy.NONE);
	}

	/**
	 * Where the job stands in the code.
	 * @return {@code <simple class name>#<method name>}
	 */
	public String location() {
		return location(this.beanType, this.method);
	}

	/**
	 * The job's triggers of one kind.
	 * @param <T> the kind
	 * @param type the kind
	 * @return the triggers, in order
	 */
	public <T extends Trigger> Stream<T> triggers(Class<T> type) {
		return this.triggers.stream().filter(type::isInstance).map(type::cast);
	}

	/**
	 * Where a method stands in the code.
	 * @param type the bean's class
	 * @param method the method
	 * @return {@code <simple class name>#<method name>}
	 */
	public static String location(Class<?> type, Method method) {
		return type.getSimpleName() + "#" + method.getName();
	}

}
