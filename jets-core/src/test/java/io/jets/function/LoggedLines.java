package io.jets.function;

import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Records the lines that a class or a package logs.
 */
public final class LoggedLines implements AutoCloseable {

	private final Logger logger;

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	public LoggedLines(Class<?> type) {
		this(type.getName());
	}

	public LoggedLines(String name) {
		this.logger = (Logger) LoggerFactory.getLogger(name);
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	public List<String> lines() {
		return this.appender.list.stream().map(LoggedLines::line).toList();
	}

	private static String line(ILoggingEvent event) {
		String exception = (event.getThrowableProxy() != null)
				? ": " + event.getThrowableProxy().getClassName() + ": " + event.getThrowableProxy().getMessage() : "";
		return event.getLevel() + " " + event.getFormattedMessage() + exception;
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.appender);
	}

}
