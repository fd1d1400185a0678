package io.jets.local;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application processed ahead of time does not contain the local engine,
 * even if it is enabled.
 */
class AheadOfTimeLocalActivationTests {

	private final MockEnvironment environment = new MockEnvironment().withProperty("jets.local.enabled", "true");

	@AfterEach
	void clear() {
		System.clearProperty("spring.aot.processing");
		System.clearProperty("spring.aot.enabled");
	}

	@Test
	void isInactiveDuringAotProcessing() {
		System.setProperty("spring.aot.processing", "true");
		assertThat(activation().active()).isFalse();
	}

	@Test
	void isInactiveInProcessedApplication() {
		System.setProperty("spring.aot.enabled", "true");
		assertThat(activation().active()).isFalse();
	}

	@Test
	void isActiveOtherwise() {
		assertThat(activation().active()).isTrue();
	}

	private LocalActivation activation() {
		return LocalActivation.of(this.environment, List::of);
	}

}
