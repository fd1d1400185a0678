package io.jets.local.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PollingMonitorTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private final ManualTime time = new ManualTime("2026-11-22T10:00:00Z");

	private final PollingMonitor monitor = new PollingMonitor(this.time);

	@Test
	void doesNotLoseWakeUpBeforeWait() {
		long seen = this.monitor.wakes();
		this.monitor.wake();
		assertThat(this.monitor.await(seen, LONG)).isTrue();
	}

	@Test
	void wakeUpEndsWaitButNotPause() throws Exception {
		long seen = this.monitor.wakes();
		CompletableFuture<Boolean> wait = CompletableFuture.supplyAsync(() -> this.monitor.await(seen, LONG));
		CompletableFuture<Boolean> pause = CompletableFuture.supplyAsync(() -> this.monitor.pause(LONG));
		this.monitor.wake();
		assertThat(wait.get(10, TimeUnit.SECONDS)).isTrue();
		assertThat(pause).isNotDone();
		this.monitor.close();
		assertThat(pause.get(10, TimeUnit.SECONDS)).isFalse();
	}

	@Test
	void timesOutWithoutWakeUp() throws Exception {
		CompletableFuture<Boolean> wait = CompletableFuture
			.supplyAsync(() -> this.monitor.await(this.monitor.wakes(), LONG));
		CompletableFuture<Boolean> pause = CompletableFuture.supplyAsync(() -> this.monitor.pause(LONG));
		await().until(() -> this.time.waiting() == 2);
		this.time.pass(LONG);
		assertThat(wait.get(10, TimeUnit.SECONDS)).isFalse();
		assertThat(pause.get(10, TimeUnit.SECONDS)).isTrue();
	}

}
