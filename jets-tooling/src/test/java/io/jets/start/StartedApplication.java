package io.jets.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.LogManager;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.OutputStreamAppender;
import io.jets.lambda.start.ConfigurationFiles;
import io.jets.lambda.start.TunedStart;
import io.jets.start.ComparedApplication.Journal;
import io.jets.start.ComparedApplication.Shop;
import io.jets.start.ComparedApplication.Values;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggerGroup;
import org.springframework.boot.logging.LoggerGroups;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Starts an application whose configuration files are in a directory, and describes what
 * it sees.
 *
 * @param directory the root of the class path
 * @param mainClass the application
 */
record StartedApplication(Path directory, Class<?> mainClass) {

	private static final List<String> LOG_PROPERTIES = List.of("PID", "APPLICATION_NAME", "APPLICATION_GROUP",
			"LOGGED_APPLICATION_NAME", "CONSOLE_LOG_CHARSET", "FILE_LOG_CHARSET", "CONSOLE_LOG_PATTERN",
			"CONSOLE_LOG_STRUCTURED_FORMAT", "org.jboss.logging.provider", LoggingSystem.SYSTEM_PROPERTY);

	/**
	 * Prepares the start as the build does.
	 */
	PreparedStart prepare() {
		return prepare(new StandardEnvironment());
	}

	PreparedStart prepare(ConfigurableEnvironment environment) {
		return in((loader) -> PreparedStart.of(environment, loader));
	}

	/**
	 * Starts the application as a build without a prepared start does.
	 */
	List<String> full() {
		return run(new TunedStart(null, false, "the test requires it"), Map.of());
	}

	List<String> full(Map<String, String> environment) {
		return run(new TunedStart(null, false, "the test requires it"), environment);
	}

	List<String> tuned() {
		return tuned(Map.of());
	}

	/**
	 * Starts the application as the build has prepared it.
	 */
	List<String> tuned(Map<String, String> environment) {
		return run(decide(environment), environment);
	}

	/**
	 * Decides how the application starts.
	 */
	TunedStart decide(Map<String, String> environment) {
		// Those of an application that was started before
		LOG_PROPERTIES.forEach(System::clearProperty);
		PreparedStart prepared = prepare();
		return in((loader) -> TunedStart.of(prepared, environment, System.getProperties(), files(loader)));
	}

	private List<String> run(TunedStart start, Map<String, String> environment) {
		LOG_PROPERTIES.forEach(System::clearProperty);
		return in((loader) -> {
			// Otherwise the logging of an application that was started before stays
			LoggingSystem.get(loader).cleanUp();
			SpringApplication application = start.application(this.mainClass, environment, files(loader));
			try (ConfigurableApplicationContext context = application.run("--spring.main.web-application-type=none")) {
				return describe(context);
			}
		});
	}

	private static ConfigurationFiles files(ClassLoader loader) {
		return new ConfigurationFiles(loader, new File(System.getProperty("user.dir")));
	}

	<T> T in(Function<ClassLoader, T> action) {
		ClassLoader original = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader loader = new DeployedClassLoader(this.directory.toUri().toURL(), original)) {
			Thread.currentThread().setContextClassLoader(loader);
			return action.apply(loader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			Thread.currentThread().setContextClassLoader(original);
		}
	}

	private static List<String> describe(ConfigurableApplicationContext context) {
		List<String> lines = new ArrayList<>();
		ConfigurableEnvironment environment = context.getEnvironment();
		ConfigurableListableBeanFactory beans = context.getBeanFactory();
		lines.add("id " + context.getId() + " " + context.getClass().getName());
		lines.add("environment " + environment.getClass().getName());
		lines.add("profiles " + List.of(environment.getActiveProfiles()) + List.of(environment.getDefaultProfiles()));
		for (PropertySource<?> source : environment.getPropertySources()) {
			lines.add("source " + source.getName() + " " + source.getClass().getName());
			if (source instanceof EnumerablePropertySource<?> names && !source.getName().startsWith("system")) {
				for (String name : names.getPropertyNames()) {
					Origin origin = OriginLookup.getOrigin(source, name);
					Object value = source.getProperty(name);
					lines.add("  " + name + " = " + value + " " + ((value != null) ? value.getClass() : "") + " at "
							+ origin + ((origin != null) ? " " + origin.getClass() + origin.getParent() : ""));
				}
			}
		}
		lines
			.add("origin " + OriginLookup.getOrigin(environment.getPropertySources().get("systemEnvironment"), "PATH"));
		lines.add("singletons " + withoutReaders(beans.getSingletonNames()));
		lines.add("definitions " + withoutReaders(beans.getBeanDefinitionNames()));
		lines.add("journal " + context.getBean(Journal.class).lines());
		lines.add("values " + context.getBean(Values.class));
		lines.add("shop " + context.getBean(Shop.class));
		lines.add("logging system " + context.getBean(LoggingSystem.class).getClass().getName());
		for (String group : new String[] { "web", "sql", "shop" }) {
			LoggerGroup members = context.getBean(LoggerGroups.class).get(group);
			lines.add("group " + group
					+ ((members != null) ? members.getMembers() + " " + members.getConfiguredLevel() : ""));
		}
		addLogging(lines);
		LOG_PROPERTIES.forEach((name) -> lines.add("property " + name + " " + System.getProperty(name)));
		return lines;
	}

	private static void addLogging(List<String> lines) {
		LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
		for (Logger logger : loggers.getLoggerList()) {
			if (logger.getLevel() != null) {
				lines.add("level " + logger.getName() + " " + logger.getLevel());
			}
			logger.iteratorForAppenders()
				.forEachRemaining((appender) -> lines.add("appender " + logger.getName() + " " + appender.getName()
						+ " " + ((OutputStreamAppender<?>) appender).getEncoder().getClass().getName()
						+ appender.isStarted()));
		}
		lines.add("listeners "
				+ loggers.getCopyOfListenerList().stream().map((listener) -> listener.getClass().getName()).toList());
		lines.add("filters " + loggers.getTurboFilterList().size());
		lines.add("status listeners " + loggers.getStatusManager()
			.getCopyOfStatusListenerList()
			.stream()
			.map((listener) -> listener.getClass().getName())
			.toList());
		lines.add("java.util.logging "
				+ Arrays.stream(LogManager.getLogManager().getLogger("").getHandlers()).map(Object::getClass).toList());
	}

	/**
	 * Leaves out a bean that Spring Boot registers only without Spring AOT, which the
	 * tuned start requires.
	 */
	private static List<String> withoutReaders(String[] names) {
		return Arrays.stream(names).filter((name) -> !name.contains("CachingMetadataReaderFactory")).toList();
	}

	/**
	 * Loads the classes that are deployed, so not the factories of libraries for tests.
	 */
	private static final class DeployedClassLoader extends URLClassLoader {

		DeployedClassLoader(URL directory, ClassLoader parent) {
			super(new URL[] { directory }, parent);
		}

		@Override
		public Enumeration<URL> getResources(String name) throws IOException {
			return Collections.enumeration(Collections.list(super.getResources(name))
				.stream()
				.filter((url) -> !url.getPath().matches(".*/spring-(boot-)?test[^/]*jar.*"))
				.toList());
		}

	}

}
