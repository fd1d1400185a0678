package io.jets.pattern.explain;

import io.jets.pattern.MadeUpPatterns;
import io.jets.pattern.PatternMatcher;
import io.jets.pattern.event.EventFields;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link PatternExplainer} agrees with event-ruler on made-up patterns and
 * events, and has a reason for each event that does not match.
 */
class AgreementPropertyTests {

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void agreesWithEventRulerOnAnyStructure(@ForAll("patterns") String pattern, @ForAll("events") String event) {
		explain(pattern, event);
	}

	@Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
	void agreesWithEventRulerOnOrders(@ForAll("orderPatterns") String pattern, @ForAll("orders") String event) {
		Explanation explanation = explain(pattern, event);
		boolean elements = explanation.differences()
			.stream()
			.anyMatch((difference) -> difference.found().kind() == FoundKind.OTHER_ELEMENT);
		Statistics.label("outcome")
			.collect(explanation.matched() ? "matched" : elements ? "elements" : "values")
			.coverage((coverage) -> {
				coverage.check("matched").percentage((share) -> share > 10);
				coverage.check("elements").percentage((share) -> share > 0.5);
				coverage.check("values").percentage((share) -> share > 10);
			});
	}

	private static Explanation explain(String pattern, String event) {
		boolean matched = new PatternMatcher(pattern).matches(event);
		Explanation explanation = new PatternExplainer(pattern).nearest(EventFields.of(event));
		assertThat(explanation.matched()).as("%s on %s: %s", pattern, event, explanation).isEqualTo(matched);
		if (!matched) {
			assertThat(explanation.differences()).isNotEmpty();
			assertThat(explanation.distance()).isGreaterThan(0).isLessThanOrEqualTo(1);
		}
		return explanation;
	}

	@Provide
	Arbitrary<String> orderPatterns() {
		return MadeUpPatterns.orderPatterns();
	}

	@Provide
	Arbitrary<String> orders() {
		return MadeUpPatterns.orders();
	}

	@Provide
	Arbitrary<String> patterns() {
		return MadeUpPatterns.patterns();
	}

	@Provide
	Arbitrary<String> events() {
		return MadeUpPatterns.events();
	}

}
