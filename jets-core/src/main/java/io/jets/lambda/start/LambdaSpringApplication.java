package io.jets.lambda.start;

import java.util.ArrayList;
import java.util.List;

import io.jets.lambda.logging.ConsoleLogging;

import org.springframework.beans.BeanUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * A {@link SpringApplication} that does not look for what the build has found. It has
 * only those listeners and initializers that have an effect on Lambda, and binds no
 * properties to itself. Run listeners, events, runners and failure analyzers are those of
 * every application.
 */
public final class LambdaSpringApplication extends SpringApplication {

	/**
	 * Not set yet while the constructor of the superclass asks for the class loader.
	 */
	private final boolean created;

	/**
	 * Creates an instance.
	 * @param mainClass the application's main class
	 * @param generated what the build has found out
	 * @param files the application's configuration files
	 * @param consoleLogging whether logging needs no configuration but levels
	 */
	public LambdaSpringApplication(Class<?> mainClass, GeneratedStart generated, ConfigurationFiles files,
			boolean consoleLogging) {
		super(mainClass);
		this.created = true;
		setWebApplicationType(WebApplicationType.NONE);
		setInitializers(generated.initializers().stream().map(this::initializer).toList());
		List<ApplicationListener<?>> listeners = new ArrayList<>();
		listeners.add(new FrozenEnvironment(generated, files));
		listeners.add((consoleLogging) ? new ConsoleLogging(generated.logGroups(), generated.logLevels())
				: new LoggingApplicationListener());
		setListeners(listeners);
	}

	private ApplicationContextInitializer<?> initializer(String name) {
		return (ApplicationContextInitializer<?>) BeanUtils
			.instantiateClass(ClassUtils.resolveClassName(name, getClassLoader()));
	}

	/**
	 * Returns a class loader without {@code spring.factories} for the constructor of the
	 * superclass, which would create all listeners and initializers.
	 */
	@Override
	public ClassLoader getClassLoader() {
		ClassLoader classLoader = super.getClassLoader();
		return (this.created) ? classLoader : new NoFactoriesClassLoader(classLoader);
	}

	@Override
	protected void configureEnvironment(ConfigurableEnvironment environment, String[] args) {
		environment.setConversionService(new LazyConversionService());
		configurePropertySources(environment, args);
		configureProfiles(environment, args);
	}

	/**
	 * Does nothing, because the tuned start requires that no such property is set.
	 */
	@Override
	protected void bindToSpringApplication(ConfigurableEnvironment environment) {
	}

}
