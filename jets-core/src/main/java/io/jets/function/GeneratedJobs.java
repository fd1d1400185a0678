package io.jets.function;

import java.lang.reflect.Method;
import java.util.List;

import io.jets.job.FunctionSettings;
import io.jets.job.Idempotency;
import io.jets.job.JobMethod;
import io.jets.job.JobPolicy;
import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Jobs that the build has read, in generated code. A job is missing if a property can
 * change one of its attributes when the application starts.
 */
public interface GeneratedJobs {

	/**
	 * The name of the singleton that generated code registers.
	 */
	String BEAN_NAME = "io.jets.function.generatedJobs";

	/**
	 * Returns the job with a name.
	 * @param name {@code <bean name>-<method name>}
	 * @param classLoader loads the application's classes
	 * @return the job, or {@code null} if it must be read from its annotations
	 */
	@Nullable JobMethod find(String name, @Nullable ClassLoader classLoader);

	/**
	 * Returns the properties that have overridden attributes of a job's triggers when the
	 * build read it. With others, the job must be read again.
	 * @param name {@code <bean name>-<method name>}
	 * @return the properties as {@link io.jets.job.read.override.OverridingTexts} has
	 * them, empty if there were none
	 */
	String overrides(String name);

	/**
	 * Returns the names of all beans that are jobs.
	 * @return the names, in the order of the bean definitions
	 */
	List<String> beanNames();

	/**
	 * Creates a job; generated code calls this method.
	 * @param classLoader loads the application's classes
	 * @param beanName the bean's name
	 * @param beanType the name of the bean's class
	 * @param declaringType the name of the class that declares the method
	 * @param methodName the method's name
	 * @param parameterTypes the names of the types of its parameters
	 * @param triggers its triggers, in the order of the source
	 * @param idempotency how it recognizes events that it has completed, {@code null} if
	 * it does not
	 * @return the job
	 */
	static JobMethod job(@Nullable ClassLoader classLoader, String beanName, String beanType, String declaringType,
			String methodName, List<String> parameterTypes, List<Trigger> triggers, @Nullable Idempotency idempotency) {
		Class<?>[] parameters = new Class<?>[parameterTypes.size()];
		for (int i = 0; i < parameters.length; i++) {
			parameters[i] = ClassUtils.resolveClassName(parameterTypes.get(i), classLoader);
		}
		Method method = ReflectionUtils.findMethod(ClassUtils.resolveClassName(declaringType, classLoader), methodName,
				parameters);
		if (method == null) {
			throw new IllegalStateException(declaringType + " has no method " + methodName
					+ ": the output of process-aot belongs to another version of the application. Build it again");
		}
		return new JobMethod(beanName + "-" + methodName, beanName, ClassUtils.resolveClassName(beanType, classLoader),
				method, triggers, FunctionSettings.DEFAULT, JobPolicy.NONE, idempotency);
	}

}
