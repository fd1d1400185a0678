package io.jets.local.journal;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import ch.qos.logback.classic.LoggerContext;
import io.jets.function.handler.LogContext;
import io.jets.local.journal.entry.LogLine;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunCause;
import io.jets.local.journal.entry.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import static org.assertj.core.api.Assertions.assertThat;

class RunLogsTests {

	private static final Logger logger = LoggerFactory.getLogger("app.Clerk");

	private final Journal journal = TestJournals.journal();

	private final Run run = this.journal.started((number) -> new Run(number, number, "r-1", "job",
			new RunCause("t", "e", List.of(), 1, 1, null), Payload.NONE, Instant.EPOCH, RunResult.RUNNING, null));

	@Test
	void collectsLinesOfRun() {
		try (RunLogs unused = RunLogs.collect(this.journal)) {
			inRun(() -> logger.info("filed {}", "order 7"));
			logger.info("of no run");
		}
		assertThat(this.journal.lines(this.run.number())).singleElement().satisfies((line) -> {
			assertThat(line.message()).isEqualTo("filed order 7");
			assertThat(line.level()).isEqualTo("INFO");
			assertThat(line.logger()).isEqualTo("app.Clerk");
			assertThat(line.error()).isNull();
		});
	}

	@Test
	void collectsExceptionAsText() {
		try (RunLogs unused = RunLogs.collect(this.journal)) {
			inRun(() -> logger.error("failed", new IllegalStateException("no stock")));
		}
		assertThat(this.journal.lines(this.run.number())).singleElement()
			.extracting(LogLine::error)
			.asString()
			.startsWith("java.lang.IllegalStateException: no stock")
			.contains("RunLogsTests.collectsExceptionAsText");
	}

	@Test
	void collectsNothingAfterItIsClosed() {
		RunLogs.collect(this.journal).close();
		inRun(() -> logger.info("late"));
		assertThat(this.journal.lines(this.run.number())).isEmpty();
		assertThat(loggers().getLogger(Logger.ROOT_LOGGER_NAME).getAppender("jets-journal")).isNull();
		assertThat(loggers().getCopyOfListenerList()).noneMatch(RunLogAppender.class::isInstance);
	}

	@Test
	void collectsAfterResetOfLogback() {
		LoggerContext loggers = new LoggerContext();
		loggers.setMDCAdapter(loggers().getMDCAdapter());
		RunLogAppender appender = new RunLogAppender(this.journal, loggers);
		appender.attach();
		loggers.reset();
		inRun(() -> loggers.getLogger("app.Clerk").info("after reset"));
		assertThat(this.journal.lines(this.run.number())).extracting(LogLine::message).containsExactly("after reset");
	}

	@Test
	@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
	void formatsMessageWhileOtherThreadsLog() throws Exception {
		LoggerContext loggers = new LoggerContext();
		loggers.setMDCAdapter(loggers().getMDCAdapter());
		new RunLogAppender(this.journal, loggers).attach();
		Logger clerk = loggers.getLogger("app.Clerk");
		CountDownLatch formatting = new CountDownLatch(1);
		CountDownLatch logged = new CountDownLatch(1);
		Object slow = new Object() {

			@Override
			public String toString() {
				formatting.countDown();
				await(logged);
				return "slow";
			}

		};
		Thread other = new Thread(() -> inRun(() -> clerk.info("{}", slow)));
		other.start();
		await(formatting);
		inRun(() -> clerk.info("fast"));
		logged.countDown();
		other.join();
		assertThat(this.journal.lines(this.run.number())).extracting(LogLine::message).containsExactly("fast", "slow");
	}

	private static LoggerContext loggers() {
		return (LoggerContext) LoggerFactory.getILoggerFactory();
	}

	private static void inRun(Runnable action) {
		MDC.put(LogContext.REQUEST_ID, "r-1");
		try {
			action.run();
		}
		finally {
			MDC.remove(LogContext.REQUEST_ID);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
