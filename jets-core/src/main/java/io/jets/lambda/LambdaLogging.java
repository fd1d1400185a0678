package io.jets.lambda;

import java.util.HashMap;
import java.util.Map;

import org.springframework.util.ClassUtils;

/**
 * How the application logs on Lambda, unless it says so itself.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Log
 * formats</a>
 */
final class LambdaLogging {

	static final String FORMAT = "logging.structured.format.console";

	static final boolean LOGBACK = ClassUtils.isPresent("ch.qos.logback.classic.LoggerContext",
			LambdaLogging.class.getClassLoader());

	private LambdaLogging() {
	}

	/**
	 * The properties that Lambda's log settings amount to.
	 * @param environment the environment variables
	 * @return properties, for the application to override; none where the function's log
	 * format is text, which Lambda does not filter
	 */
	static Map<String, Object> properties(Map<String, String> environment) {
		Map<String, Object> properties = new HashMap<>();
		if (!"JSON".equalsIgnoreCase(environment.get("AWS_LAMBDA_LOG_FORMAT"))) {
			return properties;
		}
		if (LOGBACK) {
			properties.put(FORMAT, LambdaLogFormatter.class.getName());
		}
		else {
			// Of Boot's formats the one with a level where Lambda reads it; it names the
			// time, the logger, the thread and the stack trace otherwise, and has more
			properties.put(FORMAT, "logstash");
			properties.put("logging.structured.json.rename.@timestamp", "timestamp");
		}
		String level = environment.get("AWS_LAMBDA_LOG_LEVEL");
		if (level != null) {
			// Lambda's filter would drop what is below; here it is not even written
			properties.put("logging.level.root", level);
		}
		return properties;
	}

}
