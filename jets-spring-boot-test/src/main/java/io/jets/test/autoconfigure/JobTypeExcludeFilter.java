package io.jets.test.autoconfigure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.jets.annotation.Job;
import io.jets.job.JobCheck;
import tools.jackson.databind.JacksonModule;

import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/**
 * Selects the components of a {@link JobTest @JobTest}.
 */
final class JobTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<JobTest> {

	private static final Set<Class<?>> JSON_AND_CHECKS = Set.of(JacksonComponent.class, JacksonModule.class,
			JobCheck.class);

	private final List<Class<?>> jobs;

	JobTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
		this.jobs = List.<Class<?>>of(getAnnotation().getClassArray("jobs"));
	}

	@Override
	protected Set<Class<?>> getKnownIncludes() {
		Set<Class<?>> includes = new LinkedHashSet<>(JSON_AND_CHECKS);
		if (this.jobs.isEmpty()) {
			includes.add(Job.class);
		}
		return includes;
	}

	@Override
	protected Set<Class<?>> getComponentIncludes() {
		return new LinkedHashSet<>(this.jobs);
	}

}
