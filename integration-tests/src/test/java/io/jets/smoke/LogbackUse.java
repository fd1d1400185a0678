package io.jets.smoke;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import ch.qos.logback.core.status.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Configures Logback and logs with several appenders and levels.
 */
public final class LogbackUse implements Supplier<String> {

	private static final String CONFIGURATION = """
			<configuration>
			  <property name="pattern" value="%-5level [%thread] %logger{10} %X{id:-none} - %msg%n%ex{1}"/>
			  <appender name="file" class="ch.qos.logback.core.FileAppender">
			    <file>FILE</file>
			    <encoder><pattern>${pattern}</pattern></encoder>
			    <filter class="ch.qos.logback.classic.filter.ThresholdFilter"><level>INFO</level></filter>
			  </appender>
			  <appender name="async" class="ch.qos.logback.classic.AsyncAppender"><appender-ref ref="file"/></appender>
			  <appender name="list" class="ch.qos.logback.core.read.ListAppender"/>
			  <logger name="quiet" level="WARN"/>
			  <root level="DEBUG"><appender-ref ref="async"/><appender-ref ref="list"/></root>
			</configuration>""";

	@Override
	public String get() {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		context.reset();
		context.getStatusManager().clear();
		try {
			Path file = Files.createTempFile("logback", ".log");
			JoranConfigurator configurator = new JoranConfigurator();
			configurator.setContext(context);
			configurator.doConfigure(new ByteArrayInputStream(
					CONFIGURATION.replace("FILE", file.toString()).getBytes(StandardCharsets.UTF_8)));
			log();
			ListAppender<ILoggingEvent> list = (ListAppender<ILoggingEvent>) context.getLogger(Logger.ROOT_LOGGER_NAME)
				.getAppender("list");
			List<String> events = list.list.stream()
				.map((event) -> event.getLevel() + " " + event.getFormattedMessage() + " " + event.getKeyValuePairs())
				.toList();
			boolean async = context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("async") instanceof AsyncAppender;
			List<String> faults = context.getStatusManager()
				.getCopyOfStatusList()
				.stream()
				.filter((status) -> status.getLevel() > Status.INFO)
				.map(Status::getMessage)
				.toList();
			context.stop();
			String written = Files.readString(file);
			Files.delete(file);
			return written + events + async + faults;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JoranException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void log() {
		Logger logger = LoggerFactory.getLogger("com.example.Loud");
		MDC.put("id", "42");
		logger.debug("not in the file {}", 1);
		logger.info("two {} and {}", "a", new int[] { 1 });
		MDC.remove("id");
		logger.atWarn().addKeyValue("orders", 3).addArgument(() -> "lazy").log("fluent {}");
		logger.error("failed", new IllegalStateException("reason", new IOException("cause")));
		Logger quiet = LoggerFactory.getLogger("quiet.child");
		quiet.info("dropped");
		quiet.warn("kept");
		((ch.qos.logback.classic.Logger) quiet).setLevel(Level.TRACE);
		quiet.trace("traced");
	}

}
