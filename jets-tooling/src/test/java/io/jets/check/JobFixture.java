package io.jets.check;

import java.lang.reflect.Method;
import java.util.Arrays;

import io.jets.job.EventPatternTrigger;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.RuleSettings;
import io.jets.job.Trigger;

/**
 * Jobs as the reader would make them.
 */
public final class JobFixture {

	private JobFixture() {
	}

	static JobMethod job(Trigger... triggers) {
		return job("sampleJob", SampleJob.class, "run", triggers);
	}

	/**
	 * A job of a method of any class.
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

	static JobMethod job(String beanName, Class<?> beanType, Method method, Trigger... triggers) {
		return new JobMethod(beanName + "-" + method.getName(), beanName, beanType, method, Arrays.asList(triggers));
	}

	static JobMethod with(FunctionSettings function, JobPolicy policy, Class<?> beanType, String methodName) {
		JobMethod job = job("sampleJob", beanType, methodName);
		return new JobMethod(job.name(), job.beanName(), beanType, job.method(), job.triggers(), function, policy);
	}

	static EventPatternTrigger pattern(String pattern) {
		return new EventPatternTrigger("@EventPattern", pattern, rule());
	}

	static RuleSettings rule() {
		return new RuleSettings("SampleJob event rule 1", null, null, null, null, null, null, null, null);
	}

	static class SampleJob {

		void run() {
		}

	}

}
