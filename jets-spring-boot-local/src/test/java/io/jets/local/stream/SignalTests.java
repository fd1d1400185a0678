package io.jets.local.stream;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignalTests {

	private static final Duration LONG = Duration.ofMinutes(5);

	private final Signal signal = new Signal();

	@Test
	void aWakeThatComesBeforeTheWaitIsNotLost() {
		long seen = this.signal.wakes();
		this.signal.wake();
		assertThat(this.signal.await(seen, LONG)).isTrue();
	}

	@Test
	void aWakeEndsAWaitButNotAPause() throws Exception {
		long seen = this.signal.wakes();
		CompletableFuture<Boolean> wait = CompletableFuture.supplyAsync(() -> this.signal.await(seen, LONG));
		CompletableFuture<Boolean> pause = CompletableFuture.supplyAsync(() -> this.signal.pause(LONG));
		this.signal.wake();
		assertThat(wait.get(10, TimeUnit.SECONDS)).isTrue();
		assertThat(pause).isNotDone();
		this.signal.close();
		assertThat(pause.get(10, TimeUnit.SECONDS)).isFalse();
	}

	@Test
	void aWaitWithoutAWakeTimesOut() {
		assertThat(this.signal.await(this.signal.wakes(), Duration.ofMillis(1))).isFalse();
		assertThat(this.signal.pause(Duration.ofMillis(1))).isTrue();
	}

}
