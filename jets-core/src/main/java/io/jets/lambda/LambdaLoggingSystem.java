package io.jets.lambda;

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
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Logback as Spring Boot sets it up, but for the console, whose lines are those of
 * {@link LambdaTextEncoder} unless the application says how they look. Where it says
 * nothing of its log but levels, what only Boot's own lines need, conversion words and
 * their patterns, is not even made: it costs a start more than all that is.
 */
final class LambdaLoggingSystem extends LogbackLoggingSystem {

	private static final String CONSOLE = "CONSOLE";

	/**
	 * What an application says how lines look with, beside a configuration of Logback's
	 * own.
	 */
	private static final List<String> LOOKS = List.of(LambdaLogging.FORMAT, "logging.pattern.console",
			"logging.pattern.correlation", "logging.pattern.dateformat", "logging.pattern.level",
			"logging.exception-conversion-word");

	/**
	 * What it says with where lines go, and which.
	 */
	private static final List<String> WAYS = List.of("logging.charset.console", "logging.console.enabled",
			"logging.threshold.console");

	/**
	 * Boot's levels, but for those of servers.
	 */
	private static final Map<String, Level> LEVELS = Map.of("org.apache.sshd.common.util.SecurityUtils", Level.WARN,
			"org.eclipse.jetty.util.component.AbstractLifeCycle", Level.ERROR,
			"org.hibernate.validator.internal.util.Version", Level.WARN,
			"org.springframework.boot.actuate.endpoint.jmx", Level.WARN);

	LambdaLoggingSystem(ClassLoader classLoader) {
		super(classLoader);
	}

	@Override
	protected void loadDefaults(LoggingInitializationContext initialization, @Nullable LogFile logFile) {
		Environment environment = initialization.getEnvironment();
		if (environment == null || says(LOOKS, environment)) {
			super.loadDefaults(initialization, logFile);
			return;
		}
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
		if (logFile == null && !says(WAYS, environment) && !Boolean.getBoolean("logback.debug")) {
			reset(context, environment);
			root.setLevel(Level.INFO);
			ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
			console.setContext(context);
			console.setName(CONSOLE);
			root.addAppender(console);
			context.start();
		}
		else {
			super.loadDefaults(initialization, logFile);
		}
		if (root.getAppender(CONSOLE) instanceof ConsoleAppender<ILoggingEvent> console) {
			LambdaTextEncoder encoder = new LambdaTextEncoder(
					Charset.forName(environment.getProperty("logging.charset.console", "UTF-8")));
			encoder.setContext(context);
			encoder.start();
			console.stop();
			console.setEncoder(encoder);
			console.start();
		}
	}

	private static boolean says(List<String> properties, Environment environment) {
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
