package io.jets.function;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.jets.job.JobCheck;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.read.JobScanner;
import io.jets.job.read.override.JobOverrides;
import io.jets.job.read.override.OverridingTexts;
import io.jets.job.read.settings.ApplicationSettings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * Reads the jobs after all bean definitions are registered and before beans are created.
 * Only then are the types of beans the same at run time and at build time.
 */
public final class JobRegistryRegistrar implements BeanFactoryPostProcessor {

	private static final Log logger = LogFactory.getLog(JobRegistryRegistrar.class);

	/**
	 * The name of the bean with the jobs.
	 */
	public static final String BEAN_NAME = "jetsJobRegistry";

	private final Environment environment;

	private final ResourceLoader resourceLoader;

	private final Supplier<ApplicationSettings> settings;

	/**
	 * Creates a registrar.
	 * @param environment the application's environment
	 * @param resourceLoader loads resources that annotations refer to
	 * @param settings the application's settings, which are not requested if a Lambda
	 * function reads only its own job
	 */
	public JobRegistryRegistrar(Environment environment, ResourceLoader resourceLoader,
			Supplier<ApplicationSettings> settings) {
		this.environment = environment;
		this.resourceLoader = resourceLoader;
		this.settings = settings;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		beanFactory.registerSingleton(BEAN_NAME, scan(beanFactory));
	}

	/**
	 * Makes the beans of other jobs lazy.
	 */
	private static void makeOthersLazy(List<String> jobBeanNames, JobRegistry named,
			ConfigurableListableBeanFactory beanFactory) {
		Set<String> own = named.jobs().stream().map(JobMethod::beanName).collect(Collectors.toSet());
		jobBeanNames.stream()
			.filter((name) -> !own.contains(name))
			.forEach((name) -> beanFactory.getBeanDefinition(name).setLazyInit(true));
	}

	/**
	 * Returns whether Spring AOT processes the application or has processed it. The build
	 * checks such jobs.
	 */
	private static boolean isBuiltAheadOfTime() {
		return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING) || AotDetector.useGeneratedArtifacts();
	}

	/**
	 * Reads the jobs. A Lambda function reads only the job that its definition names, and
	 * no settings, because they are part of its template. It reads all jobs if the
	 * definition names the router, which can run any of them, or an unknown function,
	 * which is reported with the known ones. A job that the build has generated is not
	 * read again, unless other properties override its attributes.
	 */
	private JobRegistry scan(ConfigurableListableBeanFactory beanFactory) {
		String definition = this.environment.getProperty(FunctionDefinition.PROPERTY, "");
		if (!LambdaEnvironment.isPresent(this.environment) && !isBuiltAheadOfTime()
				&& beanFactory.getBeanNamesForType(JobCheck.class, true, false).length == 0) {
			logger.info("Jobs are not checked, because this application context has no checks of jets-tooling");
		}
		if (!LambdaEnvironment.isPresent(this.environment) || definition.isBlank()) {
			return new JobScanner(beanFactory, this.environment, this.resourceLoader, this.settings.get()).scan();
		}
		Set<String> names = FunctionDefinition.names(definition).collect(Collectors.toSet());
		if (names.size() == 1 && beanFactory.getSingleton(GeneratedJobs.BEAN_NAME) instanceof GeneratedJobs generated) {
			JobMethod job = generated(generated, definition.strip(), beanFactory.getBeanClassLoader());
			if (job != null) {
				JobRegistry named = new JobRegistry(List.of(job), List.of());
				makeOthersLazy(generated.beanNames(), named, beanFactory);
				return named;
			}
		}
		JobScanner scanner = new JobScanner(beanFactory, this.environment, this.resourceLoader,
				ApplicationSettings.of(JobOverrides.read(this.environment)));
		JobRegistry named = scanner.scanOnly(names);
		boolean found = names.stream().allMatch((name) -> named.find(name) != null);
		if (!found) {
			return scanner.scan();
		}
		makeOthersLazy(scanner.jobBeanNames(), named, beanFactory);
		return named;
	}

	private @Nullable JobMethod generated(GeneratedJobs jobs, String name, @Nullable ClassLoader classLoader) {
		return jobs.overrides(name).equals(OverridingTexts.ofTriggers(this.environment, name))
				? jobs.find(name, classLoader) : null;
	}

}
