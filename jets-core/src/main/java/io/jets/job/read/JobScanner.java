package io.jets.job.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.jets.annotation.Job;
import io.jets.job.fault.FaultReport;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.fault.Fault;
import io.jets.job.fault.Origin;
import io.jets.job.read.settings.ApplicationSettings;
import io.jets.job.read.settings.JobSettingsReader;
import io.jets.job.read.trigger.TriggerAnnotations;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyFactoryBean;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds jobs by the types of bean definitions. No bean is created, so that lazy and
 * scoped beans are not initialized and proxies do not hide annotations.
 */
public final class JobScanner {

	private static final Log logger = LogFactory.getLog(JobScanner.class);

	private final ConfigurableListableBeanFactory beanFactory;

	private final JobMethodReader reader;

	private final OverrideCheck overrides;

	private final Supplier<JobSettingsReader> settings;

	/**
	 * Creates a scanner for an application without settings for its jobs.
	 * @param beanFactory the factory with the bean definitions
	 * @param properties resolves {@code ${...}} in attributes
	 * @param resourceLoader loads resources that contain patterns
	 */
	public JobScanner(ConfigurableListableBeanFactory beanFactory, PropertyResolver properties,
			ResourceLoader resourceLoader) {
		this(beanFactory, properties, resourceLoader, ApplicationSettings.NONE);
	}

	/**
	 * Creates a scanner.
	 * @param beanFactory the factory with the bean definitions
	 * @param properties resolves {@code ${...}} in attributes
	 * @param resourceLoader loads resources that contain patterns
	 * @param application the settings of the application
	 */
	public JobScanner(ConfigurableListableBeanFactory beanFactory, PropertyResolver properties,
			ResourceLoader resourceLoader, ApplicationSettings application) {
		this(beanFactory, properties, resourceLoader, application, TriggerAnnotations.standard(resourceLoader));
	}

	/**
	 * Creates a scanner for some annotations.
	 * @param beanFactory the factory with the bean definitions
	 * @param properties resolves {@code ${...}} in attributes
	 * @param resourceLoader loads class files
	 * @param application the settings of the application
	 * @param annotations the annotations of triggers
	 */
	public JobScanner(ConfigurableListableBeanFactory beanFactory, PropertyResolver properties,
			ResourceLoader resourceLoader, ApplicationSettings application, TriggerAnnotations annotations) {
		this.beanFactory = beanFactory;
		this.reader = new JobMethodReader(properties, resourceLoader, annotations, application.overrides());
		this.settings = SingletonSupplier.of(() -> new JobSettingsReader(properties, application));
		this.overrides = new OverrideCheck(application.overrides(), annotations, this.settings);
	}

	/**
	 * Reads all jobs with the settings of their functions, and reports triggers outside
	 * of jobs.
	 * @return the jobs and the faults
	 */
	public JobRegistry scan() {
		return scan(null);
	}

	/**
	 * Reads only the jobs with some names, for use on Lambda, where the settings of
	 * functions and the descriptions of rules have already been applied: the settings are
	 * {@link FunctionSettings#DEFAULT}, and rules without a description are counted among
	 * these jobs.
	 * @param names the names
	 * @return the jobs and the faults
	 */
	public JobRegistry scanOnly(Set<String> names) {
		return scan(names);
	}

	/**
	 * Returns the names of all beans that are jobs.
	 * @return the names, in the order of the bean definitions
	 */
	public List<String> jobBeanNames() {
		return Arrays.stream(this.beanFactory.getBeanDefinitionNames()).filter((name) -> {
			Class<?> type = isFramework(this.beanFactory.getBeanDefinition(name)) ? null : jobType(name);
			return type != null && isJob(type);
		}).toList();
	}

	/**
	 * Returns whether a bean belongs to Spring: most beans do and need not be inspected.
	 */
	private static boolean isFramework(BeanDefinition definition) {
		String owner = (definition.getFactoryBeanName() != null) ? definition.getFactoryBeanName()
				: definition.getBeanClassName();
		return owner != null && owner.startsWith("org.springframework.")
				&& !ScopedProxyFactoryBean.class.getName().equals(owner);
	}

	private JobRegistry scan(@Nullable Set<String> names) {
		boolean everything = names == null;
		List<JobMethod> jobs = new ArrayList<>();
		List<Fault> faults = new ArrayList<>();
		for (String beanName : this.beanFactory.getBeanDefinitionNames()) {
			if (names != null && names.stream().noneMatch((name) -> name.startsWith(beanName + "-"))) {
				continue;
			}
			Class<?> type = jobType(beanName);
			if (type == null) {
				continue;
			}
			if (isJob(type)) {
				List<JobMethod> found = this.reader.read(beanName, type,
						(name) -> names == null || names.contains(name), faults);
				if (everything) {
					List<Fault> companion = this.reader.companionTriggers(type);
					faults.addAll(companion);
					if (found.isEmpty() && companion.isEmpty()) {
						faults.add(withoutTrigger(type));
					}
				}
				jobs.addAll(everything ? withSettings(type, found, faults) : found);
			}
			else if (everything) {
				faults.addAll(this.reader.strayTriggers(type));
			}
		}
		if (everything) {
			faults.addAll(this.overrides.check(jobs));
		}
		// A fault of a class is found for each of its jobs
		return new JobRegistry(jobs, FaultReport.distinct(faults));
	}

	private static Fault withoutTrigger(Class<?> type) {
		return Fault.warning(new Origin(type.getSimpleName(), "@Job", "", null, type, 0), "",
				"none of its methods has a trigger, so it contains no job",
				"Annotate a method with @DynamoDbStream, @EventPattern, @EventRule, @Rate or @Cron, or remove @Job");
	}

	private List<JobMethod> withSettings(Class<?> type, List<JobMethod> jobs, List<Fault> faults) {
		JobSettingsReader reader = this.settings.get();
		faults.addAll(reader.unused(type, jobs));
		return jobs.stream().map((job) -> reader.read(job, faults)).toList();
	}

	private static boolean isJob(Class<?> type) {
		return new AnnotationPresence(Job.class).mayBeOn(type)
				&& MergedAnnotations.from(type, SearchStrategy.TYPE_HIERARCHY).isPresent(Job.class);
	}

	private @Nullable Class<?> jobType(String beanName) {
		if (ScopedProxyUtils.isScopedTarget(beanName)) {
			return null;
		}
		BeanDefinition definition = this.beanFactory.getBeanDefinition(beanName);
		if (definition.isAbstract()) {
			return null;
		}
		if (definition.getAttribute(AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE) instanceof Class<?> original) {
			return original;
		}
		try {
			String targetName = ScopedProxyUtils.getTargetBeanName(beanName);
			Class<?> type = this.beanFactory
				.getType(this.beanFactory.containsBeanDefinition(targetName) ? targetName : beanName, false);
			return (type != null) ? ClassUtils.getUserClass(type) : null;
		}
		catch (RuntimeException | LinkageError ex) {
			logger.debug("Type of bean '" + beanName + "' cannot be resolved; the bean is not searched for jobs", ex);
			return null;
		}
	}

}
