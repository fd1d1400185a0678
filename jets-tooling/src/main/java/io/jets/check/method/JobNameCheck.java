package io.jets.check.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.jets.annotation.Job;
import io.jets.job.fault.Fault;
import io.jets.job.JobCheck;
import io.jets.job.JobMethod;

import org.springframework.core.annotation.MergedAnnotations;

/**
 * Checks that names of jobs are unique, and that no method is inherited as the job of a
 * second bean.
 */
public final class JobNameCheck implements JobCheck {

	@Override
	public List<Fault> check(List<JobMethod> jobs) {
		List<Fault> found = new ArrayList<>();
		Map<String, List<JobMethod>> byName = jobs.stream()
			.collect(Collectors.groupingBy(JobMethod::name, LinkedHashMap::new, Collectors.toList()));
		byName.forEach((name, same) -> {
			if (same.size() > 1) {
				found.add(fault(same.get(0),
						"%d methods with a trigger have this name: %s".formatted(same.size(),
								same.stream().map(JobNameCheck::signature).collect(Collectors.joining(", "))),
						"Rename all but one of them"));
			}
			// Spring Cloud Function composes functions with | and lists them with ,
			if (name.contains(",") || name.contains("|")) {
				found.add(fault(same.get(0), "a job's name, <bean name>-<method name>, must not contain , or |",
						"Write @Job(\"%s\")".formatted(same.get(0).beanName().replaceAll("[,|]", "-"))));
			}
		});
		for (JobMethod job : jobs) {
			jobs.stream()
				.filter((other) -> isInherited(job, other))
				.findFirst()
				.ifPresent((other) -> found.add(fault(job,
						"%s inherits it from %s, whose bean %s runs it too".formatted(job.beanType().getSimpleName(),
								other.beanType().getSimpleName(), other.beanName()),
						"Make %s abstract, or move the method to a class that is not a bean"
							.formatted(other.beanType().getSimpleName()))));
		}
		return found;
	}

	private static boolean isInherited(JobMethod job, JobMethod other) {
		return other.beanType() != job.beanType() && other.beanType().isAssignableFrom(job.beanType())
				&& (job.method().equals(other.method()) || overridesWithoutTrigger(job, other));
	}

	private static boolean overridesWithoutTrigger(JobMethod job, JobMethod other) {
		return job.method().getName().equals(other.method().getName())
				&& Arrays.equals(job.method().getParameterTypes(), other.method().getParameterTypes())
				&& MergedAnnotations.from(job.method())
					.stream()
					.noneMatch(
							(annotation) -> annotation.getType().getPackageName().equals(Job.class.getPackageName()));
	}

	private static String signature(JobMethod job) {
		return Arrays.stream(job.method().getParameterTypes())
			.map(Class::getSimpleName)
			.collect(Collectors.joining(", ", job.method().getName() + "(", ")"));
	}

	private static Fault fault(JobMethod job, String problem, String action) {
		return new Fault(job.origin(), job.name(), problem, action);
	}

}
