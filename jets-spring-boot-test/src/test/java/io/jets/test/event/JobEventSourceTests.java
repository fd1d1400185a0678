package io.jets.test.event;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link JobEventSource}.
 */
class JobEventSourceTests {

	@ParameterizedTest
	@JobEventSource("events/shipJob-all/*.json")
	void passesEvents(JobEvent event, TestInfo test) {
		assertThat(event.name()).isIn("events/shipJob-all/order.json", "events/shipJob-all/paid.json");
		assertThat(test.getDisplayName()).contains(event.name());
		assertThat(event.tree().has("Records") || event.tree().has("detail")).isTrue();
	}

	@Test
	@JobEventSource({ "events/shipJob-all/paid.json", "events/**/o*.json", "events/shipJob-all/*" })
	void passesEventsOfEachPatternInOrder() {
		assertThat(names("passesEventsOfEachPatternInOrder")).containsExactly("events/shipJob-all/paid.json",
				"events/shipJob-all/order.json", "events/shipJob-all/order.json", "events/shipJob-all/paid.json");
	}

	@Test
	@JobEventSource("events/shipJob-al/*.json")
	void rejectsPatternWithoutFiles() {
		assertThatIllegalArgumentException().isThrownBy(() -> names("rejectsPatternWithoutFiles"))
			.withMessage("@JobEventSource(\"events/shipJob-al/*.json\"): no file on the class path has this path. "
					+ "Put the events into src/test/resources");
	}

	@Test
	@JobEventSource("events/wrong/*.json")
	void rejectsFileThatIsNoEvent() {
		assertThatIllegalArgumentException().isThrownBy(() -> names("rejectsFileThatIsNoEvent"))
			.withMessageStartingWith("events/wrong/detail.json is not an event as a function gets it");
	}

	private static List<String> names(String method) {
		JobEventSource source = Arrays.stream(JobEventSourceTests.class.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(method))
			.findFirst()
			.orElseThrow()
			.getAnnotation(JobEventSource.class);
		return JobEventArgumentsProvider.events(source, JobEventSourceTests.class.getClassLoader())
			.map(JobEvent::name)
			.toList();
	}

}
