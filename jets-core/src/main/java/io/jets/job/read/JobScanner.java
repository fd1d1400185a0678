package io.jets.job.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.jets.annotation.Job;
import io.jets.job.Fault;
import io.jets.job.FunctionSettings;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
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
 * Finds jobs by the types of bean definitions. No bean is created for it, so lazy and
 * scoped beans stay as they are, and proxies do not hide anything.
 */
public final class JobScanner {

	private static final Log logger = LogFactory.getLog(JobScanner.class);

	private final ConfigurableListableBeanFactory beanFactory;

	private final JobMethodReader reader;

	private final Supplier<JobSettingsReader> settings;

	/**
	 * Create a scanner for an application that says nothing of its jobs' functions.
	 * @param beanFactory where the definitions are
	 * @param properties what resolves {@code ${...}} in attributes
	 * @param resourceLoader where patterns kept in files are
	 */
	public JobScanner(ConfigurableListableBeanFactory beanFactory, PropertyResolver properties,
			ResourceLoader resourceLoader) {
		this(beanFactory, properties, resourceLoader, ApplicationSettings.NONE);
	}

	/**
	 * Create a scanner.
	 * @param beanFactory where the definitions are
	 * @param properties what resolves {@code ${...}} in attributes
	 * @param resourceLoader where patterns kept in files are
	 * @param application what holds for all jobs
	 */
	public JobScanner(ConfigurableListableBeanFactory beanFactory, PropertyResolver properties,
			ResourceLoader resourceLoader, ApplicationSettings application) {
		this.beanFactory = beanFactory;
		this.reader = new JobMethodReader(properties, resourceLoader);
		this.settings = SingletonSupplier.of(() -> new JobSettingsReader(properties, application));
	}

	/**
	 * Read all jobs with the settings of their functions, and look for triggers that no
	 * job carries.
	 * @return the jobs and what could not be read
	 */
	public JobRegistry scan() {
		return scan(null);
	}

	/**
	 * Read the jobs of some names only, and nothing else: their functions' settings are
	 * {@link FunctionSettings#DEFAULT}, whatever was written, and their rules without a
	 * description are counted among themselves, as Lambda has been told it all already.
	 * @param names which
	 * @return the jobs and what could not be read
	 */
	public JobRegistry scanOnly(Set<String> names) {
		return scan(names);
	}

	/**
	 * The names of all beans that hold jobs.
	 * @return the names, in their order
	 */
	public List<String> jobBeanNames() {
		return Arrays.stream(this.beanFactory.getBeanDefinitionNames()).filter((name) -> {
			Class<?> type = isFramework(this.beanFactory.getBeanDefinition(name)) ? null : jobType(name);
			return type != null && isJob(type);
		}).toList();
	}

	/**
	 * Saves looking at most of what an application is made of.
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
				jobs.addAll(everything ? withSettings(type, found, faults) : found);
			}
			else if (everything) {
				faults.addAll(this.reader.strayTriggers(type));
			}
		}
		// A fault of a class is found again for each of its jobs
		return new JobRegistry(jobs, faults.stream().distinct().toList());
	}

	private List<JobMethod> withSettings(Class<?> type, List<JobMethod> jobs, List<Fault> faults) {
		JobSettingsReader reader = this.settings.get();
		faults.addAll(reader.unused(type, jobs));
		return jobs.stream().map((job) -> reader.read(job, faults)).toList();
	}

	private static boolean isJob(Class<?> type) {
		return new AnnotationGlance(Job.class).mayBeOn(type)
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
			logger.debug("Type of bean '" + beanName + "' cannot be resolved; it is not read for jobs", ex);
			return null;
		}
	}

}
