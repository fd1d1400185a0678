package io.jets.local.journal.entry;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that texts of the application do not fill the journal.
 */
class LongTextTests {

	private static final String LONG = "x".repeat(64 * 1024 - 1) + "😀" + "y".repeat(1_000_000);

	private static final String CUT = "x".repeat(64 * 1024 - 1) + "\n… cut after 65535 of 1065537 characters";

	@Test
	void logLineIsCut() {
		LogLine line = new LogLine(Instant.EPOCH, "INFO", "logger", LONG, LONG);
		assertThat(line.message()).isEqualTo(CUT);
		assertThat(line.error()).isEqualTo(CUT);
		assertThat(line.size()).isLessThan(Payload.MAXIMUM + 1024);
	}

	@Test
	void errorIsCut() {
		assertThat(RunError.of(LONG, false).text()).isEqualTo(CUT);
	}

	@Test
	void otherTextsAreKept() {
		String text = "x".repeat(64 * 1024);
		assertThat(new LogLine(Instant.EPOCH, "INFO", "logger", text, null).message()).isSameAs(text);
	}

}
