package io.jets.local.schedule;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

class ThreadTimerTests {

	@Test
	void runsTasksOnDaemonThreadThatEndsWhenClosed() throws Exception {
		CompletableFuture<Thread> ran = new CompletableFuture<>();
		ThreadTimer timer = new ThreadTimer();
		timer.runAfter(() -> ran.complete(Thread.currentThread()), Duration.ofMillis(1));
		Thread thread = ran.get(10, TimeUnit.SECONDS);
		assertThat(thread.getName()).startsWith("jets-schedule-");
		assertThat(thread.isDaemon()).isTrue();
		timer.close();
		await().until(() -> !thread.isAlive());
		assertThatNoException().isThrownBy(() -> timer.runAfter(() -> {
		}, Duration.ZERO));
	}

}
