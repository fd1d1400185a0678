package io.jets.local.journal.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.jets.pattern.PatternMatcher;
import io.jets.pattern.explain.Explanation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * Tests that the sizes of entries, which bound the journal, include all that can be
 * large.
 */
class EntrySizeTests {

	private static final int LARGE = 50_000;

	private static final String TEXT = "x".repeat(LARGE);

	private static final List<Long> NUMBERS = LongStream.range(0, LARGE).boxed().toList();

	static Stream<Arguments> larger() {
		return Stream.of(argumentSet("payload of event", event(new byte[LARGE], "s", List.of())),
				argumentSet("source of event", event(new byte[0], TEXT, List.of())),
				argumentSet("explanation of decision", event(new byte[0], "s", List.of(explained(TEXT.length())))),
				argumentSet("number of explained decisions",
						event(new byte[0], "s", Collections.nCopies(1000, explained(1)))),
				argumentSet("payload of discard", discard(new byte[LARGE], null, List.of())),
				argumentSet("invocation record of discard", discard(new byte[0], TEXT, List.of())),
				argumentSet("events of discard", discard(new byte[0], null, NUMBERS)),
				argumentSet("input of run", run(new byte[LARGE], List.of(), Payload.NONE, List.of())),
				argumentSet("events of run", run(new byte[0], NUMBERS, Payload.NONE, List.of())),
				argumentSet("response of run", run(new byte[0], List.of(), Payload.of(new byte[LARGE]), List.of())),
				argumentSet("text of error",
						run(new byte[0], List.of(), Payload.NONE, List.of(RunError.of(TEXT, false)))),
				argumentSet("frames of error",
						run(new byte[0], List.of(), Payload.NONE,
								List.of(new RunError(null, "", List.of(), List.of(), List.of(TEXT), false, false)))),
				argumentSet("record of error", run(new byte[0], List.of(), Payload.NONE,
						List.of(new RunError(TEXT, "", List.of(), List.of(), List.of(), false, false)))));
	}

	@ParameterizedTest
	@MethodSource
	void larger(JournalEntry entry) {
		assertThat(entry.size()).isGreaterThan(LARGE).isLessThan(50 * LARGE);
	}

	@ParameterizedTest
	@MethodSource
	void small(JournalEntry entry) {
		assertThat(entry.size()).isLessThan(2 * 1024);
	}

	static Stream<Arguments> small() {
		Decision shared = new Decision("job", "Job#run", "rule", Decision.Result.NOT_MATCHED, List.of(TEXT), null);
		return Stream.of(argumentSet("event", event(new byte[0], "s", Collections.nCopies(100, shared))),
				argumentSet("discard", discard(new byte[0], null, List.of(1L))),
				argumentSet("run", run(new byte[0], List.of(1L), Payload.NONE, List.of())));
	}

	private static Decision explained(int length) {
		String value = "x".repeat(length);
		Explanation explanation = new PatternMatcher("{\"a\":[\"" + value + "\"]}").explain("{\"a\":\"y\"}");
		return new Decision("job", "Job#run", "rule", Decision.Result.NOT_MATCHED, List.of(), explanation);
	}

	private static ReceivedEvent event(byte[] payload, String source, List<Decision> decisions) {
		return new ReceivedEvent(1, 1, ReceivedEvent.Kind.BUS, "id", Instant.EPOCH, Origin.CLIENT, "default", source,
				"t", Payload.of(payload), decisions);
	}

	private static Discard discard(byte[] payload, String invocationRecord, List<Long> events) {
		return new Discard(1, 1, Instant.EPOCH, "job", "stream orders", "1 record", events, "after 1 attempt", "lost",
				Payload.of(payload), invocationRecord, null, null);
	}

	private static Run run(byte[] input, List<Long> events, Payload response, List<RunError> errors) {
		return new Run(1, 1, "id", "job", new RunCause("t", "e", events, 1, 1, null), Payload.of(input), Instant.EPOCH,
				new RunResult(RunResult.Outcome.FAILED, Duration.ZERO, response, 0, errors, null), null);
	}

}
