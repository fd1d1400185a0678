package io.jets.local.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class ThreadTimerTests {

	@Test
	void runsTasksOnDaemonThreadThatEndsWhenClosed() throws Exception {
		CompletableFuture<Thread> ran = new CompletableFuture<>();
		ThreadTimer timer = new ThreadTimer();
		timer.schedule(Duration.ofMillis(1), () -> ran.complete(Thread.currentThread()));
		Thread thread = ran.get(10, TimeUnit.SECONDS);
		assertThat(thread.getName()).startsWith("jets-timer-");
		assertThat(thread.isDaemon()).isTrue();
		timer.close();
		await().until(() -> !thread.isAlive());
		assertThatNoException().isThrownBy(() -> timer.schedule(Duration.ZERO, () -> {
		}));
	}

	@Test
	void doesNotRunCancelledTask() throws Exception {
		CountDownLatch last = new CountDownLatch(1);
		CompletableFuture<Void> cancelled = new CompletableFuture<>();
		try (ThreadTimer timer = new ThreadTimer()) {
			timer.schedule(Duration.ofMillis(50), () -> cancelled.complete(null)).cancel();
			timer.schedule(Duration.ofMillis(60), last::countDown);
			assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(cancelled).isNotDone();
	}

	@Test
	void logsExceptionAndRunsNextTask(CapturedOutput output) throws Exception {
		CountDownLatch last = new CountDownLatch(1);
		try (ThreadTimer timer = new ThreadTimer()) {
			timer.schedule(Duration.ZERO, () -> {
				throw new IllegalStateException("broken");
			});
			timer.schedule(Duration.ofMillis(1), last::countDown);
			assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(output).contains("ERROR", "A task of the local engine failed", "IllegalStateException: broken");
	}

}
