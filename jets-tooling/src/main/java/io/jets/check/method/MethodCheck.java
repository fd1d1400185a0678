package io.jets.check.method;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

import io.jets.job.fault.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.fault.Origin;

import org.springframework.core.KotlinDetector;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * Checks that a job's method can be called on its bean, and that its work is complete
 * when the call ends.
 */
public final class MethodCheck implements JobCheck {

	/**
	 * A name, as this module does not depend on Spring's scheduling.
	 */
	private static final String ASYNC = "org.springframework.scheduling.annotation.Async";

	/**
	 * What Kotlin's compiler writes between the name of an internal function and that of
	 * its module.
	 */
	private static final String MANGLED = "$";

	private final ReactiveAdapterRegistry reactiveTypes = new ReactiveAdapterRegistry();

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		for (JobMethod job : jobs) {
			checkModifiers(job, found);
			checkAsync(job, found);
			checkReturnType(job, found);
		}
		return found;
	}

	private static void checkModifiers(JobMethod job, List<Fault> found) {
		boolean kotlin = KotlinDetector.isKotlinType(job.method().getDeclaringClass());
		if (Modifier.isPrivate(job.method().getModifiers())) {
			found.add(new Fault(job.origin(), "private", "a private method has a trigger",
					kotlin ? "Remove private" : "Remove private; package-private is enough"));
		}
		if (Modifier.isStatic(job.method().getModifiers())) {
			found.add(new Fault(job.origin(), "static", "a static method has a trigger, and a job runs on its bean",
					kotlin ? "Remove @JvmStatic, and move the function out of the object" : "Remove static"));
		}
		if (kotlin && job.method().getName().contains(MANGLED)) {
			found.add(Fault.warning(job.origin(), job.name(),
					"the name of an internal function contains the name of its Maven or Gradle module",
					"Remove internal from the function"));
		}
	}

	private static void checkAsync(JobMethod job, List<Fault> found) {
		boolean onMethod = MergedAnnotations.from(job.method(), SearchStrategy.TYPE_HIERARCHY).isPresent(ASYNC);
		if (onMethod || MergedAnnotations.from(job.beanType(), SearchStrategy.TYPE_HIERARCHY).isPresent(ASYNC)) {
			found.add(new Fault(new Origin(job.location(), "@Async", "", null, job.method(), 0), "",
					"Lambda freezes the process when the method returns, before the work is done",
					onMethod ? "Remove @Async; AWS's triggers do not wait for the method"
							: "Move @Async from the class to the methods that have no trigger"));
		}
	}

	private void checkReturnType(JobMethod job, List<Fault> found) {
		Method method = job.method();
		ReactiveAdapter adapter = this.reactiveTypes.getAdapter(method.getReturnType());
		if (adapter != null && !CompletionStage.class.isAssignableFrom(method.getReturnType())) {
			found.add(new Fault(job.origin(), method.getGenericReturnType().getTypeName(),
					"nothing subscribes to a %s that a job returns".formatted(method.getReturnType().getSimpleName()),
					adapter.isMultiValue() ? "Return a List, or a CompletionStage: flux.collectList().toFuture()"
							: "Return the value, or a CompletionStage: mono.toFuture()"));
		}
	}

}
