package io.jets.local.run;

import java.nio.charset.StandardCharsets;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Writes the messages of Lambda's logger to the log, under the name of the job's class.
 */
final class LocalLambdaLogger implements LambdaLogger {

	private final Log log;

	LocalLambdaLogger(Class<?> type) {
		this.log = LogFactory.getLog(type);
	}

	@Override
	public void log(String message) {
		log(message, LogLevel.INFO);
	}

	@Override
	public void log(byte[] message) {
		log(message, LogLevel.INFO);
	}

	@Override
	public void log(byte[] message, LogLevel level) {
		log(new String(message, StandardCharsets.UTF_8), level);
	}

	@Override
	public void log(String message, LogLevel level) {
		// Lambda's logger expects line ends within messages
		String line = message.stripTrailing();
		switch (level) {
			case TRACE -> this.log.trace(line);
			case DEBUG -> this.log.debug(line);
			case WARN -> this.log.warn(line);
			case ERROR -> this.log.error(line);
			case FATAL -> this.log.fatal(line);
			default -> this.log.info(line);
		}
	}

}
