package io.jets.job;

import java.lang.reflect.Method;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.jets.job.fault.Origin;
import io.jets.job.fault.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * A job: a method of a bean, with its triggers.
 *
 * @param name the function's name, {@code <bean name>-<method name>}
 * @param beanName the bean's name
 * @param beanType the bean's class, not a proxy's
 * @param method the method
 * @param triggers its triggers, in the order of the source
 * @param function the settings of its Lambda function
 * @param policy the rights that it adds to those of its triggers
 * @param idempotency how it recognizes events that it has completed, {@code null} if it
 * does not
 */
public record JobMethod(String name, String beanName, Class<?> beanType, Method method, List<Trigger> triggers,
		FunctionSettings function, JobPolicy policy, @Nullable Idempotency idempotency) {

	/**
	 * Creates a job.
	 */
	public JobMethod {
		triggers = List.copyOf(triggers);
	}

	/**
	 * Creates a job with default function settings.
	 * @param name the function's name
	 * @param beanName the bean's name
	 * @param beanType the bean's class
	 * @param method the method
	 * @param triggers its triggers
	 */
	public JobMethod(String name, String beanName, Class<?> beanType, Method method, List<Trigger> triggers) {
		this(name, beanName, beanType, method, triggers, FunctionSettings.DEFAULT, JobPolicy.NONE, null);
	}

	/**
	 * Returns the location of the job in the code.
	 * @return {@code <simple class name>#<method name>}
	 */
	public String location() {
		return location(this.beanType, this.method);
	}

	/**
	 * Returns the origin of the method itself, for faults that no annotation has.
	 * @return the origin
	 */
	public Origin origin() {
		return new Origin(location(), "", "", null, this.method, 0);
	}

	/**
	 * Returns the job's triggers of one kind.
	 * @param <T> the kind
	 * @param type the kind
	 * @return the triggers, in order
	 */
	public <T extends Trigger> Stream<T> triggers(Class<T> type) {
		return this.triggers.stream().filter(type::isInstance).map(type::cast);
	}

	/**
	 * Returns the texts of triggers, settings, policy and idempotency that become part of
	 * the template as they are written.
	 * @return the texts
	 */
	public List<WrittenText> texts() {
		return Stream
			.of(this.triggers.stream().flatMap((trigger) -> trigger.texts().stream()), this.function.texts().stream(),
					this.policy.texts().stream(),
					Stream.ofNullable(this.idempotency).flatMap((idempotency) -> idempotency.texts().stream()))
			.flatMap((texts) -> texts)
			.toList();
	}

	/**
	 * Returns this job with changed texts in its triggers.
	 * @param change changes a text
	 * @return the job
	 */
	public JobMethod withTexts(UnaryOperator<String> change) {
		return new JobMethod(this.name, this.beanName, this.beanType, this.method,
				this.triggers.stream().map((trigger) -> trigger.withTexts(change)).toList(), this.function, this.policy,
				this.idempotency);
	}

	/**
	 * Returns this job as one that does not recognize events that it has completed.
	 * @return the job
	 */
	public JobMethod withoutIdempotency() {
		return new JobMethod(this.name, this.beanName, this.beanType, this.method, this.triggers, this.function,
				this.policy, null);
	}

	/**
	 * Returns the location of a method in the code.
	 * @param type the bean's class
	 * @param method the method
	 * @return {@code <simple class name>#<method name>}
	 */
	public static String location(Class<?> type, Method method) {
		return type.getSimpleName() + "#" + method.getName();
	}

}
