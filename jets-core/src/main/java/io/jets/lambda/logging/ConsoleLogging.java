package io.jets.lambda.logging;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerGroup;
import org.springframework.boot.logging.LoggerGroups;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.system.ApplicationPid;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Sets up Logback for an application that configures nothing but levels: with the same
 * result as Spring Boot's {@link LoggingApplicationListener}, but without looking for
 * settings.
 */
public final class ConsoleLogging implements ApplicationListener<SpringApplicationEvent>, Ordered {

	/**
	 * The groups of every application.
	 */
	private static final Map<String, List<String>> GROUPS = Map.of("web",
			List.of("org.springframework.core.codec", "org.springframework.http", "org.springframework.web",
					"org.springframework.boot.actuate.endpoint.web",
					"org.springframework.boot.web.servlet.ServletContextInitializerBeans"),
			"sql", List.of("org.springframework.jdbc.core", "org.hibernate.SQL", "org.jooq.tools.LoggerListener"));

	private final LoggerGroups groups = new LoggerGroups(GROUPS);

	private final List<Map.Entry<String, String>> levels;

	private @Nullable LambdaLoggingSystem system;

	/**
	 * Creates an instance.
	 * @param groups groups of loggers in addition to those of every application
	 * @param levels the levels of loggers or groups, in the order in which they apply
	 */
	public ConsoleLogging(Map<String, List<String>> groups, List<Map.Entry<String, String>> levels) {
		this.groups.putAll(groups);
		this.levels = levels;
	}

	@Override
	public int getOrder() {
		return LoggingApplicationListener.DEFAULT_ORDER;
	}

	@Override
	public void onApplicationEvent(SpringApplicationEvent event) {
		if (event instanceof ApplicationStartingEvent) {
			System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LambdaLoggingSystem.class.getName());
			this.system = new LambdaLoggingSystem(event.getSpringApplication().getClassLoader());
			this.system.beforeInitialize();
		}
		else if (this.system != null) {
			onApplicationEvent(event, this.system);
		}
	}

	private void onApplicationEvent(SpringApplicationEvent event, LambdaLoggingSystem system) {
		if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
			setSystemProperties(prepared.getEnvironment());
			system.initializeConsole(prepared.getEnvironment());
			this.levels.forEach((level) -> setLevel(level.getKey(), LogLevel.valueOf(level.getValue()), system));
			SpringApplication.getShutdownHandlers().add(system.getShutdownHandler());
		}
		else if (event instanceof ApplicationPreparedEvent prepared) {
			register(system, prepared.getApplicationContext().getBeanFactory());
		}
		else if (event instanceof ApplicationFailedEvent) {
			system.cleanUp();
		}
	}

	private void setLevel(String name, LogLevel level, LoggingSystem system) {
		LoggerGroup group = this.groups.get(name);
		if (group != null && group.hasMembers()) {
			group.configureLogLevel(level, system::setLogLevel);
		}
		else {
			system.setLogLevel((name.equalsIgnoreCase(LoggingSystem.ROOT_LOGGER_NAME)) ? null : name, level);
		}
	}

	/**
	 * Sets the properties that patterns and log files of an application would use.
	 */
	private void setSystemProperties(Environment environment) {
		String name = environment.getProperty("spring.application.name");
		Console console = System.console();
		setSystemProperty("APPLICATION_NAME", name);
		setSystemProperty("LOGGED_APPLICATION_NAME", (StringUtils.hasText(name)) ? "[" + name + "] " : null);
		setSystemProperty("APPLICATION_GROUP", environment.getProperty("spring.application.group"));
		setSystemProperty("PID", new ApplicationPid().toString());
		setSystemProperty("CONSOLE_LOG_CHARSET",
				((console != null) ? console.charset() : Charset.defaultCharset()).name());
		setSystemProperty("FILE_LOG_CHARSET", StandardCharsets.UTF_8.name());
		if (ClassUtils.isPresent("org.jboss.logging.Logger", getClass().getClassLoader())) {
			setSystemProperty("org.jboss.logging.provider", "slf4j");
		}
	}

	private static void setSystemProperty(String name, @Nullable String value) {
		if (value != null && System.getProperty(name) == null) {
			System.setProperty(name, value);
		}
	}

	private void register(LoggingSystem system, ConfigurableListableBeanFactory beanFactory) {
		beanFactory.registerSingleton(LoggingApplicationListener.LOGGING_SYSTEM_BEAN_NAME, system);
		beanFactory.registerSingleton(LoggingApplicationListener.LOGGER_GROUPS_BEAN_NAME, this.groups);
		beanFactory.registerSingleton("springBootLoggingLifecycle", new LoggingLifecycle(system));
	}

}
