package io.jets.check;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;

import io.jets.job.EventPatternTrigger;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;
import io.jets.job.RuleSettings;
import io.jets.job.Trigger;

/**
 * Creates jobs as the reader creates them.
 */
public final class JobFixture {

	private JobFixture() {
	}

	/**
	 * Creates a job of {@link SampleJob}.
	 * @param triggers the job's triggers
	 * @return the job
	 */
	public static JobMethod job(Trigger... triggers) {
		return job("sampleJob", SampleJob.class, "run", triggers);
	}

	/**
	 * Creates a job of a method of any class.
	 * @param beanName the bean's name
	 * @param beanType the bean's class
	 * @param methodName the method, not overloaded
	 * @param triggers the job's triggers
	 * @return the job
	 */
	public static JobMethod job(String beanName, Class<?> beanType, String methodName, Trigger... triggers) {
		Method method = Arrays.stream(beanType.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(methodName))
			.findFirst()
			.orElseThrow();
		return job(beanName, beanType, method, triggers);
	}

	/**
	 * Creates a job of a method.
	 * @param beanName the bean's name
	 * @param beanType the bean's class
	 * @param method the method
	 * @param triggers the job's triggers
	 * @return the job
	 */
	public static JobMethod job(String beanName, Class<?> beanType, Method method, Trigger... triggers) {
		return new JobMethod(beanName + "-" + method.getName(), beanName, beanType, method, Arrays.asList(triggers));
	}

	/**
	 * Creates a job of {@link SampleJob} without triggers.
	 * @param function the function's settings
	 * @param policy the job's policy
	 * @return the job
	 */
	public static JobMethod with(FunctionSettings function, JobPolicy policy) {
		JobMethod job = job();
		return new JobMethod(job.name(), job.beanName(), job.beanType(), job.method(), job.triggers(), function, policy,
				job.idempotency());
	}

	/**
	 * Creates the origins of an annotation on the method of {@link SampleJob}.
	 * @param annotation the annotation
	 * @return the origins
	 */
	public static Origins origins(String annotation) {
		return new Origins(new Origin("SampleJob#run", annotation, ""), Map.of());
	}

	/**
	 * Creates a trigger.
	 * @param pattern the event pattern
	 * @return the trigger
	 */
	public static EventPatternTrigger pattern(String pattern) {
		return new EventPatternTrigger(origins("@EventPattern"), pattern, null, rule());
	}

	/**
	 * Creates the settings of a rule.
	 * @return the settings
	 */
	public static RuleSettings rule() {
		return new RuleSettings("SampleJob event rule 1", null, null, null, null, null, null, null, null);
	}

	static class SampleJob {

		void run() {
		}

	}

}
