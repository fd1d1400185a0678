package io.jets.local.journal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import io.jets.function.handler.LogContext;
import io.jets.local.journal.entry.LogLine;

/**
 * Adds log lines to the journal. A line belongs to a run if its thread has the request id
 * in its MDC. The message is formatted without a lock, because it calls
 * {@code toString()} of objects of the application.
 */
final class RunLogAppender extends UnsynchronizedAppenderBase<ILoggingEvent> implements LoggerContextListener {

	private final Journal journal;

	private final LoggerContext loggers;

	private final Logger root;

	private boolean closed;

	RunLogAppender(Journal journal, LoggerContext loggers) {
		this.journal = journal;
		this.loggers = loggers;
		this.root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		setContext(loggers);
		setName("jets-journal");
	}

	/**
	 * Attaches this appender unless it is attached. Logback removes appenders when it is
	 * reset, and listeners too when it is stopped. Spring Boot does both when it
	 * configures Logback for an application after another one was closed.
	 */
	void attach() {
		if (!this.root.isAttached(this)) {
			attachAnew();
		}
	}

	private synchronized void attachAnew() {
		if (this.closed) {
			return;
		}
		start();
		this.root.addAppender(this);
		if (!this.loggers.getCopyOfListenerList().contains(this)) {
			this.loggers.addListener(this);
		}
	}

	synchronized void detach() {
		this.closed = true;
		this.loggers.removeListener(this);
		this.root.detachAppender(this);
		stop();
	}

	@Override
	protected void append(ILoggingEvent event) {
		String requestId = event.getMDCPropertyMap().get(LogContext.REQUEST_ID);
		if (requestId != null) {
			IThrowableProxy error = event.getThrowableProxy();
			this.journal.logged(requestId,
					new LogLine(event.getInstant(), event.getLevel().toString(), event.getLoggerName(),
							event.getFormattedMessage(), (error != null) ? ThrowableProxyUtil.asString(error) : null));
		}
	}

	@Override
	public boolean isResetResistant() {
		return true;
	}

	/**
	 * Collects further lines of the current runs, for instance when the configuration
	 * file has changed.
	 */
	@Override
	public void onReset(LoggerContext context) {
		attach();
	}

	@Override
	public void onStart(LoggerContext context) {
	}

	@Override
	public void onStop(LoggerContext context) {
	}

	@Override
	public void onLevelChange(Logger logger, Level level) {
	}

}
