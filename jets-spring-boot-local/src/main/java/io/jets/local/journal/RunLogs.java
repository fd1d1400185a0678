package io.jets.local.journal;

import ch.qos.logback.classic.LoggerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.util.ClassUtils;

/**
 * Collects what runs write to the log, as long as it is open. Without Logback, it
 * collects nothing.
 */
public final class RunLogs implements AutoCloseable {

	private final @Nullable Appender appender;

	private RunLogs(@Nullable Appender appender) {
		this.appender = appender;
	}

	/**
	 * Starts to collect lines.
	 * @param journal receives the lines
	 * @return the collection, which the caller closes
	 */
	public static RunLogs collect(Journal journal) {
		boolean logback = ClassUtils.isPresent("ch.qos.logback.classic.LoggerContext", RunLogs.class.getClassLoader());
		return new RunLogs(logback ? Appender.attach(journal) : null);
	}

	@Override
	public void close() {
		if (this.appender != null) {
			this.appender.detach();
		}
	}

	/**
	 * Loaded only if Logback is on the class path.
	 */
	private record Appender(Journal journal, RunLogAppender attached, Runnable onChange) {

		static @Nullable Appender attach(Journal journal) {
			if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers)) {
				return null;
			}
			RunLogAppender appender = new RunLogAppender(journal, loggers);
			appender.attach();
			// Also when a run starts
			Runnable onChange = appender::attach;
			journal.addListener(onChange);
			return new Appender(journal, appender, onChange);
		}

		void detach() {
			this.journal.removeListener(this.onChange);
			this.attached.detach();
		}

	}

}
