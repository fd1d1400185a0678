package io.jets.lambda.logging;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.util.StatusListenerConfigHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Sets up Logback like Spring Boot, but with a console that writes the lines of
 * {@link LambdaTextEncoder} unless the application configures their format. If the
 * application configures nothing but levels, Spring Boot's conversion words and patterns
 * are not created, because they make up most of the time that logging takes to start.
 */
final class LambdaLoggingSystem extends LogbackLoggingSystem {

	private static final String CONSOLE = "CONSOLE";

	/**
	 * The properties that configure the format of lines.
	 */
	private static final List<String> FORMAT_PROPERTIES = List.of(LambdaLogging.FORMAT, "logging.pattern.console",
			"logging.pattern.correlation", "logging.pattern.dateformat", "logging.pattern.level",
			"logging.exception-conversion-word");

	/**
	 * The properties that configure whether and how lines reach the console.
	 */
	private static final List<String> CONSOLE_PROPERTIES = List.of("logging.charset.console", "logging.console.enabled",
			"logging.threshold.console");

	/**
	 * The levels that Spring Boot sets, without those of web servers.
	 */
	private static final Map<String, Level> LEVELS = Map.of("org.apache.sshd.common.util.SecurityUtils", Level.WARN,
			"org.eclipse.jetty.util.component.AbstractLifeCycle", Level.ERROR,
			"org.hibernate.validator.internal.util.Version", Level.WARN,
			"org.springframework.boot.actuate.endpoint.jmx", Level.WARN);

	LambdaLoggingSystem(ClassLoader classLoader) {
		super(classLoader);
	}

	/**
	 * Sets up the console for an application that configures nothing.
	 */
	void initializeConsole(Environment environment) {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		if (context.getObject(LoggingSystem.class.getName()) == null) {
			addConsole(context, environment);
			setEncoder(context, environment);
			// As Spring Boot marks a context that must not be initialized again
			context.putObject(LoggingSystem.class.getName(), new Object());
		}
	}

	@Override
	protected void loadDefaults(LoggingInitializationContext initialization, @Nullable LogFile logFile) {
		Environment environment = initialization.getEnvironment();
		if (environment == null || hasAny(FORMAT_PROPERTIES, environment)) {
			super.loadDefaults(initialization, logFile);
			return;
		}
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		if (logFile == null && !hasAny(CONSOLE_PROPERTIES, environment) && !Boolean.getBoolean("logback.debug")) {
			addConsole(context, environment);
		}
		else {
			super.loadDefaults(initialization, logFile);
		}
		setEncoder(context, environment);
	}

	private void addConsole(LoggerContext context, Environment environment) {
		ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
		reset(context, environment);
		root.setLevel(Level.INFO);
		ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
		console.setContext(context);
		console.setName(CONSOLE);
		root.addAppender(console);
		context.start();
	}

	private static void setEncoder(LoggerContext context, Environment environment) {
		if (context.getLogger(Logger.ROOT_LOGGER_NAME)
			.getAppender(CONSOLE) instanceof ConsoleAppender<ILoggingEvent> console) {
			LambdaTextEncoder encoder = new LambdaTextEncoder(
					Charset.forName(environment.getProperty("logging.charset.console", "UTF-8")));
			encoder.setContext(context);
			encoder.start();
			console.stop();
			console.setEncoder(encoder);
			console.start();
		}
	}

	private static boolean hasAny(List<String> properties, Environment environment) {
		for (String property : properties) {
			if (environment.containsProperty(property)) {
				return true;
			}
		}
		return false;
	}

	private void reset(LoggerContext context, Environment environment) {
		context.stop();
		context.reset();
		context.putObject(Environment.class.getName(), environment);
		StatusListenerConfigHelper.addOnConsoleListenerInstance(context, new LogbackProblems());
		if (ClassUtils.isPresent("org.slf4j.bridge.SLF4JBridgeHandler", getClassLoader())
				&& SLF4JBridgeHandler.isInstalled()) {
			LevelChangePropagator levels = new LevelChangePropagator();
			levels.setResetJUL(true);
			levels.setContext(context);
			context.addListener(levels);
		}
		for (Map.Entry<String, Level> level : LEVELS.entrySet()) {
			context.getLogger(level.getKey()).setLevel(level.getValue());
		}
	}

}
