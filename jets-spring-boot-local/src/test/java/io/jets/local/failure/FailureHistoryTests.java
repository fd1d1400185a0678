package io.jets.local.failure;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FailureHistoryTests {

	private final FailureHistory history = new FailureHistory();

	@Test
	void knowsSameFailureWithOtherMessage() {
		for (int minute = 0; minute < 3; minute++) {
			assertThat(this.history.add("record 1", failure("at 10:0" + minute))).isEqualTo(minute == 0);
		}
	}

	@Test
	void distinguishesRecordsClassesPlacesAndCauses() {
		assertThat(this.history.add("record 1", failure("a"))).isTrue();
		assertThat(this.history.add("record 2", failure("a"))).isTrue();
		assertThat(this.history.add(failure("a"))).isTrue();
		assertThat(this.history.add("record 1", new IllegalStateException("a"))).isTrue();
		assertThat(this.history.add("record 1", new IllegalArgumentException("a"))).isTrue();
		Throwable caused = failure("a");
		caused.initCause(new IllegalStateException());
		assertThat(this.history.add("record 1", caused)).isTrue();
	}

	private static Throwable failure(String message) {
		return new IllegalStateException(message);
	}

}
