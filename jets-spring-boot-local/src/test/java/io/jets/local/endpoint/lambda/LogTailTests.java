package io.jets.local.endpoint.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

import io.jets.local.journal.TestJournals;
import io.jets.local.journal.entry.LogLine;
import io.jets.local.journal.entry.Payload;
import io.jets.local.journal.entry.RunError;
import io.jets.local.journal.entry.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogTailTests {

	private static final LogLine LINE = new LogLine(Instant.EPOCH, "ERROR", "app.Clerk", "no stock in a line", null);

	@ParameterizedTest
	@CsvSource({ "FAILED, true", "TIMED_OUT, true", "REPORTED, false", "INVALID_RESPONSE, false" })
	void endsWithErrorOnlyIfErrorEndedRun(RunResult.Outcome outcome, boolean withError) {
		RunResult result = new RunResult(outcome, Duration.ZERO, Payload.NONE, 0,
				List.of(RunError.of("no stock as an error", false)), null);
		String tail = new String(Base64.getDecoder().decode(LogTail.of(TestJournals.run().with(result), List.of(LINE))),
				StandardCharsets.UTF_8);
		assertThat(tail).isEqualTo("START RequestId: id Version: $LATEST\n"
				+ "1970-01-01T00:00:00.000Z ERROR app.Clerk - no stock in a line\n"
				+ (withError ? "no stock as an error\n" : "") + "END RequestId: id\n");
	}

	@Test
	void hasTheLastFourKilobytes() {
		List<LogLine> lines = IntStream.range(0, 100)
			.mapToObj((i) -> new LogLine(Instant.EPOCH, "INFO", "app.Clerk",
					"line %02d %s".formatted(i, "ü".repeat(50)), null))
			.toList();
		byte[] tail = Base64.getDecoder().decode(LogTail.of(TestJournals.run(), lines));
		assertThat(tail).hasSize(4 * 1024);
		assertThat(new String(tail, StandardCharsets.UTF_8)).doesNotContain("START RequestId", "line 60 ")
			.contains("line 99 ")
			.endsWith("END RequestId: id\n");
	}

}
