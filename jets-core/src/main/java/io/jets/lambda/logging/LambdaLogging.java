package io.jets.lambda.logging;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.util.ClassUtils;

/**
 * Sets up logging on Lambda unless the application configures it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Log
 * formats</a>
 */
public final class LambdaLogging {

	static final String FORMAT = "logging.structured.format.console";

	private static final boolean LOGBACK = ClassUtils.isPresent("ch.qos.logback.classic.LoggerContext",
			LambdaLogging.class.getClassLoader());

	private LambdaLogging() {
	}

	/**
	 * Returns whether the application logs through Logback.
	 * @return whether {@link ConsoleLogging} can be used
	 */
	public static boolean isLogback() {
		return LOGBACK;
	}

	/**
	 * Replaces Spring Boot's logging system for Logback. A logging system that the
	 * application has chosen is kept.
	 * @param classLoader the application's class loader
	 */
	public static void install(ClassLoader classLoader) {
		if (LOGBACK && LoggingSystem.get(classLoader).getClass() == LogbackLoggingSystem.class) {
			System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LambdaLoggingSystem.class.getName());
		}
	}

	/**
	 * Converts the function's log settings into properties.
	 * @param environment the environment variables
	 * @return default properties, which the application can override; empty if the
	 * function's log format is text, which Lambda does not filter
	 */
	public static Map<String, Object> properties(Map<String, String> environment) {
		Map<String, Object> properties = new HashMap<>();
		if (!"JSON".equalsIgnoreCase(environment.get("AWS_LAMBDA_LOG_FORMAT"))) {
			return properties;
		}
		if (LOGBACK) {
			properties.put(FORMAT, LambdaLogFormatter.class.getName());
		}
		else {
			// The only format of Spring Boot's whose level is named as Lambda requires.
			// Its
			// time, logger, thread and stack trace have other names than with Logback
			properties.put(FORMAT, "logstash");
			properties.put("logging.structured.json.rename.@timestamp", "timestamp");
		}
		String level = environment.get("AWS_LAMBDA_LOG_LEVEL");
		if (level != null) {
			// Saves writing lines that Lambda's filter would drop
			properties.put("logging.level.root", level);
		}
		return properties;
	}

}
