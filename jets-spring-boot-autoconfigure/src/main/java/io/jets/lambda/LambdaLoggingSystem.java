package io.jets.lambda;

import java.nio.charset.Charset;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.status.OnErrorConsoleStatusListener;
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
 * {@link LambdaTextEncoder} unless the application says how they look. What Boot sets up
 * for its own lines, patterns and structured formats, costs a start more than all of
 * this.
 */
final class LambdaLoggingSystem extends LogbackLoggingSystem {

	/**
	 * What an application says it with, beside a configuration of Logback's own.
	 */
	private static final List<String> LOOKS = List.of(LambdaLogging.FORMAT, "logging.pattern.console",
			"logging.pattern.correlation", "logging.pattern.dateformat", "logging.pattern.level",
			"logging.exception-conversion-word");

	/**
	 * Of Boot's levels those of what may log on Lambda.
	 */
	private static final List<String> QUIET = List.of("org.apache.sshd.common.util.SecurityUtils",
			"org.hibernate.validator.internal.util.Version", "org.springframework.boot.actuate.endpoint.jmx");

	LambdaLoggingSystem(ClassLoader classLoader) {
		super(classLoader);
	}

	@Override
	protected void loadDefaults(LoggingInitializationContext initialization, @Nullable LogFile logFile) {
		Environment environment = initialization.getEnvironment();
		if (environment == null || saysHowLinesLook(environment)) {
			super.loadDefaults(initialization, logFile);
			return;
		}
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
		if (logFile != null) {
			super.loadDefaults(initialization, logFile);
			root.detachAppender("CONSOLE");
		}
		else {
			reset(context);
			root.setLevel(Level.INFO);
		}
		root.addAppender(console(context, environment));
		context.start();
	}

	private static boolean saysHowLinesLook(Environment environment) {
		for (String property : LOOKS) {
			if (environment.containsProperty(property)) {
				return true;
			}
		}
		return false;
	}

	private void reset(LoggerContext context) {
		context.stop();
		context.reset();
		if (ClassUtils.isPresent("org.slf4j.bridge.SLF4JBridgeHandler", getClassLoader())
				&& SLF4JBridgeHandler.isInstalled()) {
			LevelChangePropagator levels = new LevelChangePropagator();
			levels.setResetJUL(true);
			levels.setContext(context);
			context.addListener(levels);
		}
		OnErrorConsoleStatusListener errors = new OnErrorConsoleStatusListener();
		errors.setContext(context);
		errors.start();
		context.getStatusManager().add(errors);
		for (String logger : QUIET) {
			context.getLogger(logger).setLevel(Level.WARN);
		}
	}

	private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, Environment environment) {
		LambdaTextEncoder encoder = new LambdaTextEncoder(
				Charset.forName(environment.getProperty("logging.charset.console", "UTF-8")));
		encoder.setContext(context);
		encoder.start();
		ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
		console.setContext(context);
		console.setName("CONSOLE");
		console.setEncoder(encoder);
		String threshold = environment.getProperty("logging.threshold.console");
		if (threshold != null) {
			ThresholdFilter filter = new ThresholdFilter();
			filter.setContext(context);
			filter.setLevel(threshold);
			filter.start();
			console.addFilter(filter);
		}
		console.start();
		return console;
	}

}
