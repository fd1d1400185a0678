package io.jets.job.fault;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import io.jets.annotation.Cron;
import io.jets.annotation.EventPattern;
import io.jets.annotation.FunctionProperties;
import io.jets.annotation.Rate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class FaultReportTests {

	@Test
	void printsEachFaultWithItsRemedy() {
		FaultReport report = new FaultReport(List.of(
				new Fault("A#run", "@Rate", "value", "1 hours", "with 1 the unit is singular", "Write \"1 hour\""),
				new Fault("B", "", "", "", "it is wrong", "Change it")));
		assertThat(report).hasToString("""
				2 faults in jobs:

				    1. A#run, @Rate value = "1 hours"
				       with 1 the unit is singular
				       Write "1 hour"
				    2. B
				       it is wrong
				       Change it""");
	}

	@Test
	void printsWarningsInSectionOfTheirOwn() {
		Fault error = new Fault("B", "", "", "", "it is wrong", "Change it");
		Fault warning = Fault.warning(new Origin("A", "", ""), "", "it is strange", "Look at it");
		FaultReport report = new FaultReport(List.of(error, warning));
		assertThat(report).hasToString("""
				A fault in jobs:

				    1. B
				       it is wrong
				       Change it

				A warning about jobs:

				    1. A
				       it is strange
				       Look at it""");
		assertThat(report.errors()).containsExactly(error);
		assertThat(report.warnings()).containsExactly(warning);
	}

	@Test
	void failsOnWarningsOnlyWhenAsked() {
		FaultReport report = new FaultReport(
				List.of(Fault.warning(new Origin("A", "", ""), "", "it is strange", "Look at it")));
		assertThatNoException().isThrownBy(() -> report.throwIfFailed(false));
		assertThatExceptionOfType(InvalidJobsException.class).isThrownBy(() -> report.throwIfFailed(true))
			.withMessage(report + "\n\nThe property jets.checks.fail-on-warnings turns warnings into failures.");
		assertThatNoException().isThrownBy(() -> new FaultReport(List.of()).throwIfFailed(true));
	}

	@Test
	void printsExceptionInOneLine() {
		assertThat(new InvalidJobsException(List.of(new Fault("B", "", "", "", "it is wrong", "Change it"),
				new Fault("A#run", "@Rate", "value", "1 hours", "one is singular", "Write \"1 hour\""))))
			.hasToString("io.jets.job.fault.InvalidJobsException: 2 faults in jobs: "
					+ "A#run, @Rate value: one is singular");
	}

	@Test
	void printsPlaceInSourceFile() {
		assertThat(text(fault("zebra", "@Rate", "value", 0))).matches("(?s).*\n       at "
				+ "io\\.jets\\.job\\.fault\\.FaultReportTests\\$Work\\.zebra\\(FaultReportTests\\.java:\\d+\\)");
		assertThat(
				text(new Fault(new Origin("Work", "@FunctionProperties", "memory", null, Work.class, 0), "", "p", "a")))
			.matches("(?s).*\n       at .*Work\\.<init>\\(FaultReportTests\\.java:\\d+\\)");
	}

	@Test
	void printsNoPlaceWhenClassFileDoesNotTellIt() throws NoSuchMethodException {
		Object proxy = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Runnable.class },
				(object, method, arguments) -> null);
		for (AnnotatedElement element : List.of(Runnable.class.getMethod("run"), proxy.getClass().getMethod("run"))) {
			assertThat(text(new Fault(new Origin("A#run", "", "", null, element, 0), "", "p", "a")))
				.endsWith("\n       a");
		}
	}

	@Test
	void printsTextAsWrittenWhenItHasPlaceholders() {
		Origin origin = new Origin("A#run", "@DynamoDbStream", "batchSize", "${orders.batch}", null, 0);
		assertThat(text(new Fault(origin, "0", "p", "a")))
			.contains("batchSize = \"0\", written as \"${orders.batch}\"");
		assertThat(text(new Fault(origin, "${orders.batch}", "p", "a"))).doesNotContain("written as");
	}

	@Test
	void printsLongValuesOnOneShortenedLine() {
		assertThat(text(new Fault("A", "@EventPattern", "pattern", " {\n  \"a\": [1]\n}\n", "p", "a")))
			.contains("pattern = \"{ \"a\": [1] }\"\n");
		assertThat(text(new Fault("A", "", "", "x".repeat(121), "p", "a"))).contains("\"" + "x".repeat(119) + "…\"");
	}

	@Test
	void listsEqualFaultsOnce() {
		Fault fault = fault("zebra", "@Rate", "value", 0);
		assertThat(new FaultReport(List.of(fault, fault)).faults()).containsExactly(fault);
	}

	@Test
	void listsEqualFaultsOfOverloadsAndOfClassesWithOneName() {
		List<Fault> faults = List.of(overload(Twice.class), overload(Twice.class, int.class),
				overload(Other.Twice.class));
		assertThat(new FaultReport(faults).faults()).containsExactlyInAnyOrderElementsOf(faults);
	}

	@Test
	void listsEqualFaultsOfRepeatedAnnotation() {
		Fault first = fault("ape", "@EventPattern", "bus", 0);
		Origin second = new Origin("Work#ape", "@EventPattern", "bus", null, first.origin().element(), 1);
		assertThat(new FaultReport(List.of(first, new Fault(second, "v0", "p", "a"))).faults()).hasSize(2);
	}

	private static Fault overload(Class<?> type, Class<?>... parameters) {
		try {
			return new Fault(new Origin("Twice#run", "", "", null, type.getDeclaredMethod("run", parameters), 0), "",
					"p", "a");
		}
		catch (NoSuchMethodException ex) {
			throw new AssertionError(ex);
		}
	}

	@Test
	void ordersFaultsBySource() {
		List<Fault> ordered = List.of(new Fault("Other#run", "", "", "", "p", "a"),
				new Fault(new Origin("Work", "@FunctionProperties", "memory", null, Work.class, 0), "", "p", "a"),
				fault("zebra", "", "", 0), fault("zebra", "@Rate", "zone", 0), fault("zebra", "@Rate", "value", 0),
				fault("zebra", "@FunctionProperties", "timeout", 0), fault("zebra", "@FunctionProperties", "memory", 0),
				fault("zebra", "@Cron", "value", 1), fault("ape", "@EventPattern", "bus", 0),
				fault("ape", "@EventPattern", "name", 0), fault("ape", "@EventPattern", "bus", 1),
				new Fault("jets.function.memory", "", "", "", "p", "a"));
		List<Fault> shuffled = new ArrayList<>(ordered);
		Collections.reverse(shuffled);
		assertThat(new FaultReport(shuffled).faults()).containsExactlyElementsOf(ordered);
	}

	private static Fault fault(String method, String annotation, String attribute, int position) {
		Method found = Arrays.stream(Work.class.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(method))
			.findFirst()
			.orElseThrow();
		return new Fault(new Origin("Work#" + method, annotation, attribute, null, found, position), "v" + position,
				"p", "a");
	}

	private static String text(Fault fault) {
		return new FaultReport(List.of(fault)).toString();
	}

	static class Twice {

		void run() {
		}

		void run(int number) {
		}

	}

	static class Other {

		static class Twice {

			void run() {
			}

		}

	}

	@FunctionProperties(memory = "1")
	static class Work {

		@Rate(zone = "UTC", value = "1 hour")
		@FunctionProperties(timeout = "1", memory = "1")
		@Cron("0 12 * * ? *")
		void zebra() {
		}

		@EventPattern(value = "{}", bus = "b", name = "n")
		@EventPattern(value = "{}", bus = "c")
		void ape() {
		}

	}

}
