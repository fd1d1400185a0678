package io.jets.local;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of the local engine gets into an application that is processed ahead of time,
 * not even where it is asked for.
 */
class AheadOfTimeLocalActivationTests {

	private final MockEnvironment environment = new MockEnvironment().withProperty("jets.local.enabled", "true");

	@AfterEach
	void clear() {
		System.clearProperty("spring.aot.processing");
		System.clearProperty("spring.aot.enabled");
	}

	@Test
	void isOffWhileTheApplicationIsProcessed() {
		System.setProperty("spring.aot.processing", "true");
		assertThat(mode().active()).isFalse();
	}

	@Test
	void isOffInTheProcessedApplication() {
		System.setProperty("spring.aot.enabled", "true");
		assertThat(mode().active()).isFalse();
	}

	@Test
	void isOnElse() {
		assertThat(mode().active()).isTrue();
	}

	private LocalActivation mode() {
		return LocalActivation.of(this.environment, List::of);
	}

}
