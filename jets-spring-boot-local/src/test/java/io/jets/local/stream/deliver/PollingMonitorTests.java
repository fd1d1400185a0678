package io.jets.local.stream.deliver;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PollingMonitorTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private final PollingMonitor monitor = new PollingMonitor();

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
	void timesOutWithoutWakeUp() {
		assertThat(this.monitor.await(this.monitor.wakes(), Duration.ofMillis(1))).isFalse();
		assertThat(this.monitor.pause(Duration.ofMillis(1))).isTrue();
	}

}
