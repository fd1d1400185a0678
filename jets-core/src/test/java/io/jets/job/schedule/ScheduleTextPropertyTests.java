package io.jets.job.schedule;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that any text is either read, or rejected with a message and an action.
 */
class ScheduleTextPropertyTests {

	@Property(tries = 3000)
	void readsOrRejectsAnyTextWithAction(@ForAll("texts") String text) {
		try {
			assertThat(ScheduleExpression.parse(text)).hasToString(text);
		}
		catch (InvalidScheduleException ex) {
			assertThat(ex.getMessage()).isNotBlank();
			assertThat(ex.action()).isNotBlank();
		}
	}

	@Property(tries = 3000)
	void acceptsSuggestedSchedules(@ForAll("texts") String text) {
		try {
			ScheduleExpression.parse(text);
		}
		catch (InvalidScheduleException ex) {
			for (String written : ex.action().split("\"")) {
				if (written.startsWith("rate(") || written.startsWith("cron(")) {
					assertThat(ScheduleExpression.parse(written)).hasToString(written);
				}
			}
		}
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> field = Arbitraries.frequencyOf(
				Tuple.of(6,
						Arbitraries.of("*", "?", "0", "1", "15", "L", "LW", "3W", "6L", "2#1", "MON-FRI", "mon", "JAN",
								"0/5", "*/2", "1,15", "20-2", "2026", "7", "@daily", "hours", "minute")),
				Tuple.of(1, Arbitraries.strings().withChars("0123456789*/?,-LW#MONJASUxlw.@ ").ofMaxLength(6)));
		Arbitrary<String> fields = field.list().ofMaxSize(8).map((list) -> String.join(" ", list));
		Arbitrary<String> within = fields
			.flatMap((text) -> Arbitraries.of("cron(" + text + ")", "rate(" + text + ")", text));
		return Arbitraries.oneOf(within, Arbitraries.strings().ofMaxLength(40),
				Arbitraries.longs().map((seed) -> "cron(" + new RandomCrons(seed).next() + ")"));
	}

}
