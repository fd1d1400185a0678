package io.jets.local.bus;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.jets.job.EventPatternTrigger;
import io.jets.check.rule.EventPatternCheck;
import io.jets.local.CaseTable;
import io.jets.local.invoke.RecordingJobInvoker;
import io.jets.local.journal.TestJournals;
import io.jets.local.journal.entry.Origin;
import io.jets.pattern.event.EventFields;
import io.jets.pattern.explain.PatternExplainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static io.jets.local.invoke.TestJobs.ACCOUNT;
import static io.jets.local.invoke.TestJobs.job;
import static io.jets.local.invoke.TestJobs.pattern;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests each operator of event patterns on the bus and in the checks at startup.
 */
class EventPatternMatchingTests {

	@ParameterizedTest(name = "{0}: {1} {2}")
	@CsvFileSource(resources = "event-patterns.txt", delimiter = '|', quoteCharacter = '\0')
	void matchesDetailAsEventBridgeDoes(String operator, String detailPattern, String detail, boolean matches) {
		EventPatternTrigger trigger = pattern("{\"detail\":" + detailPattern + "}");
		assertThat(new EventPatternCheck().check(List.of(job("a", trigger)))).as("faults").isEmpty();
		PutEventsEntry entry = new PutEventsEntry("s", "T", detail, null, null, List.of());
		assertThat(calls(trigger, entry)).isEqualTo(matches ? 1 : 0);
	}

	@Test
	void hasMatchAndMismatchForEachOperator() {
		CaseTable.read(EventPatternMatchingTests.class, "event-patterns.txt")
			.assertBothOutcomesOfEachOperator("prefix", "suffix", "equals-ignore-case", "wildcard", "anything-but",
					"numeric", "exists", "cidr", "$or");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{"source":["com.example"]}                                                | true
					{"source":["com.EXAMPLE"]}                                                | false
					{"source":[{"prefix":"com."}],"detail-type":[{"suffix":"Changed"}]}       | true
					{"detail-type":[{"equals-ignore-case":"order changed"}]}                  | true
					{"detail-type":["Order Changed"],"detail":{"state":["stopping"]}}         | true
					{"detail-type":["Order Changed"],"detail":{"state":["running"]}}          | false
					{"resources":["arn:2"]}                                                   | true
					{"resources":["arn:3",{"wildcard":"arn:*1"}]}                             | true
					{"resources":[{"anything-but":["arn:1","arn:2"]}]}                        | false
					{"account":["123456789012"],"region":["eu-central-1"]}                    | true
					{"account":[{"anything-but":"123456789012"}]}                             | false
					{"time":[{"prefix":"2017-10-02"}]}                                        | true
					{"time":[{"prefix":"2017-10-03"}]}                                        | false
					{"version":["0"],"id":[{"exists":true}],"replay-name":[{"exists":false}]} | true
					{"$or":[{"source":["x"]},{"detail":{"state":["stopping"]}}]}              | true
					{"$or":[{"source":["x"]},{"detail":{"state":["running"]}}]}               | false
					{"$or":[{"source":["x"]},{"region":["eu-central-1"]}],"detail":{"$or":[{"a":[1]},{"state":["stopping"]}]}} | true
					{"$or":[{"source":["x"]},{"region":["eu-central-1"]}],"detail":{"$or":[{"a":[1]},{"state":["running"]}]}}  | false
					""")
	void matchesEnvelope(String pattern, boolean matches) {
		EventPatternTrigger trigger = pattern(pattern);
		assertThat(new EventPatternCheck().check(List.of(job("a", trigger)))).as("faults").isEmpty();
		PutEventsEntry entry = new PutEventsEntry("com.example", "Order Changed", "{\"state\":\"stopping\"}", null,
				Instant.parse("2017-10-02T18:43:48Z"), List.of("arn:1", "arn:2"));
		assertThat(calls(trigger, entry)).isEqualTo(matches ? 1 : 0);
	}

	private static int calls(EventPatternTrigger trigger, PutEventsEntry entry) {
		RecordingJobInvoker invoker = new RecordingJobInvoker();
		EventBus bus = new EventBus(List.of(job("a", trigger)), ACCOUNT, invoker, Clock.systemUTC(),
				TestJournals.journal(), false);
		assertThat(bus.putEvents(List.of(entry), Origin.CLIENT)).singleElement()
			.satisfies((result) -> assertThat(result.errorCode()).isNull());
		assertThat(hasReason(trigger.pattern(), entry)).as("reason").isEqualTo(invoker.calls().isEmpty());
		return invoker.calls().size();
	}

	/**
	 * Returns whether the explanation of patterns sees a difference, without regard to
	 * event-ruler's decision.
	 */
	private static boolean hasReason(String pattern, PutEventsEntry entry) {
		String event = new EventEnvelope("1", entry.detailType(), entry.source(),
				Objects.requireNonNullElse(entry.time(), Instant.EPOCH), entry.resources(), entry.detail())
			.toJson(ACCOUNT);
		return !new PatternExplainer(pattern).explain(EventFields.of(event), false).differences().isEmpty();
	}

}
