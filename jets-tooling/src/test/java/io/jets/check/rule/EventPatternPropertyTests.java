package io.jets.check.rule;

import java.util.List;

import io.jets.check.JobFixture;
import io.jets.job.fault.Fault;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import software.amazon.event.ruler.Machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests that each text either has a fault or is a pattern that AWS's matcher accepts.
 */
class EventPatternPropertyTests {

	private final EventPatternCheck check = new EventPatternCheck();

	@Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
	void compilesPatternWithoutFaults(@ForAll("patterns") String pattern) {
		List<Fault> faults = this.check.check(List.of(JobFixture.job(JobFixture.pattern(pattern))));
		if (faults.isEmpty()) {
			Machine machine = Machine.builder().build();
			assertThatNoException().isThrownBy(() -> machine.addRule("rule", pattern));
		}
		assertThat(faults).allSatisfy((fault) -> {
			assertThat(fault.problem()).isNotBlank();
			assertThat(fault.action()).isNotBlank();
		});
	}

	@Property
	void reportsTextThatIsNotPattern(@ForAll String text) {
		assertThat(this.check.check(List.of(JobFixture.job(JobFixture.pattern(text))))).isNotEmpty();
	}

	@Provide
	Arbitrary<String> patterns() {
		Arbitrary<String> scalar = Arbitraries.oneOf(
				Arbitraries.of("\"a\"", "\"\"", "null", "true", "5", "-1.50", "1e3", "1e300", "\"10.0.0.0/8\"",
						"\"::/0\"", "\"a*b\"", "\"**\"", "\"\\\\\\\\*\"", "\">\"", "\"=\""),
				Arbitraries.strings().ascii().alpha().ofMaxLength(3).map((text) -> "\"" + text + "\""));
		Arbitrary<String> name = Arbitraries.of("prefix", "suffix", "equals-ignore-case", "wildcard", "anything-but",
				"numeric", "exists", "cidr", "prefx");
		Arbitrary<String> inner = object(name, Arbitraries.oneOf(scalar, list(scalar)));
		Arbitrary<String> any = object(name, Arbitraries.oneOf(scalar, list(scalar), inner));
		Arbitrary<String> values = list(
				Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(9, Arbitraries.oneOf(scalar, likely()))));
		Arbitrary<String> fields = object(Arbitraries.of("a", "b", "c", "d.e", "prefix"), values);
		Arbitrary<String> or = list(fields).map((list) -> "{\"$or\":" + list + "}");
		Arbitrary<String> nested = object(Arbitraries.of("a", "b", "$or"), Arbitraries.oneOf(values, fields, or));
		return Arbitraries.frequencyOf(Tuple.of(6, nested.map((detail) -> "{\"detail\":" + detail + "}")),
				Tuple.of(2, object(Arbitraries.of("source", "detail-type", "resources", "$or"), values)),
				Tuple.of(1, or));
	}

	private static Arbitrary<String> likely() {
		Arbitrary<String> text = Arbitraries.of("\"a\"", "\"b*c\"", "\"*d*\"", "\"é\"", "[\"a\",\"b*\"]", "[]");
		Arbitrary<String> name = Arbitraries.of("prefix", "suffix", "equals-ignore-case", "wildcard");
		Arbitrary<String> expression = Combinators.combine(name, text).as("{\"%s\":%s}"::formatted);
		Arbitrary<String> anythingBut = Arbitraries.oneOf(expression, text).map("{\"anything-but\":%s}"::formatted);
		Arbitrary<String> range = Arbitraries.of("\"=\",5", "\"<\",-1.5", "\">\",0,\"<=\",5", "\">=\",1e3");
		return Arbitraries.oneOf(expression, anythingBut, range.map("{\"numeric\":[%s]}"::formatted),
				Arbitraries.of("{\"exists\":true}", "{\"exists\":false}", "{\"cidr\":\"10.0.0.0/8\"}"));
	}

	private static Arbitrary<String> list(Arbitrary<String> item) {
		return item.list().ofMaxSize(3).map((items) -> "[" + String.join(",", items) + "]");
	}

	private static Arbitrary<String> object(Arbitrary<String> key, Arbitrary<String> value) {
		return Combinators.combine(key, value)
			.as((name, text) -> "\"" + name + "\":" + text)
			.list()
			.ofMinSize(1)
			.ofMaxSize(2)
			.map((members) -> "{" + String.join(",", members) + "}");
	}

}
