package io.jets.local.endpoint;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.jets.function.handler.LogContext;
import io.jets.local.invoke.InvocationResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.util.ClassUtils;

/**
 * Collects what invocations log, for a client that asks for the last 4 KB of it. A line
 * belongs to an invocation if its thread has the request id in its MDC. Without Logback,
 * only the error is collected.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
final class LogTail implements AutoCloseable {

	private static final int MAXIMUM = 4 * 1024;

	private final @Nullable LogbackLines lines;

	/**
	 * Starts to collect lines.
	 */
	LogTail() {
		this.lines = ClassUtils.isPresent("ch.qos.logback.classic.LoggerContext", LogTail.class.getClassLoader())
				? LogbackLines.collect() : null;
	}

	/**
	 * Returns the end of an invocation's log.
	 * @param result the result of the invocation
	 * @return the last 4 KB in Base64
	 */
	String of(InvocationResult result) {
		StringWriter text = new StringWriter();
		PrintWriter writer = new PrintWriter(text);
		writer.println("START RequestId: " + result.requestId() + " Version: $LATEST");
		if (this.lines != null) {
			writer.print(this.lines.of(result.requestId()));
		}
		if (result.error() != null) {
			result.error().printStackTrace(writer);
		}
		writer.println("END RequestId: " + result.requestId());
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		return Base64.getEncoder()
			.encodeToString(Arrays.copyOfRange(bytes, Math.max(0, bytes.length - MAXIMUM), bytes.length));
	}

	@Override
	public void close() {
		if (this.lines != null) {
			this.lines.stop();
		}
	}

	/**
	 * The end of each invocation's lines.
	 */
	private static final class LogbackLines extends AppenderBase<ILoggingEvent> {

		private final Map<String, String> texts = new ConcurrentHashMap<>();

		private final PatternLayout layout = new PatternLayout();

		private final Logger root;

		private LogbackLines(LoggerContext context) {
			this.root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
			setContext(context);
			this.layout.setContext(context);
			this.layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z',UTC} %-5level %logger - %msg%n");
			this.layout.start();
		}

		static @Nullable LogbackLines collect() {
			if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
				return null;
			}
			LogbackLines lines = new LogbackLines(context);
			lines.start();
			lines.root.addAppender(lines);
			return lines;
		}

		String of(String requestId) {
			return this.texts.getOrDefault(requestId, "");
		}

		@Override
		protected void append(ILoggingEvent event) {
			String requestId = event.getMDCPropertyMap().get(LogContext.REQUEST_ID);
			if (requestId != null) {
				this.texts.merge(requestId, this.layout.doLayout(event), (text, line) -> {
					String all = text + line;
					return all.substring(Math.max(0, all.length() - MAXIMUM));
				});
			}
		}

		@Override
		public void stop() {
			this.root.detachAppender(this);
			super.stop();
		}

	}

}
