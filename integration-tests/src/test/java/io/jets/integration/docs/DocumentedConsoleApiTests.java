package io.jets.integration.docs;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the page about local development describes all properties of the responses
 * of the console's API.
 */
class DocumentedConsoleApiTests {

	private static final String PACKAGE = "io.jets.local.";

	/** Described in a sentence, because all entries of the journal have them. */
	private static final Set<String> OF_ALL_ENTRIES = Set.of("type", "number", "sequence");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			console.view.ChangesView                 | `GET /journal`
			console.view.EventDetail                 | `GET /events/{number}`
			console.view.RunDetail                   | `GET /runs/{number}`
			console.view.DiscardDetail               | `GET /discards/{number}`
			console.view.JobView                     | `GET /jobs`
			console.view.StreamView                  | `GET /jobs/{name}/streams`
			console.view.ScheduleView                | `GET /schedules`
			console.table.TablesView                 | `GET /tables`
			console.view.EventView                   | `event`
			console.view.RunView                     | `run`
			console.view.DiscardView                 | `discard`
			console.view.PayloadView                 | `payload` of an event or a discard, `input`, `output`
			console.view.DecisionView                | one of `decisions`, `nearest`
			console.view.DecisionView$DifferenceView | one of `differences`
			console.view.RunView$Counts              | `counts`
			journal.entry.RunError                   | one of `errors`
			journal.entry.LogLine                    | one of `lines`
			console.view.TriggerView                 | one of `triggers`
			console.view.SampleView                  | one of `samples`
			console.table.TablesView$Table           | one of `tables`
			""")
	void documentsAllPropertiesOfResponses(String type, String object) throws ClassNotFoundException {
		String row = MarkdownPage.read(MarkdownPage.ROOT.resolve("docs/local-development.md"))
			.text()
			.lines()
			.filter((line) -> line.startsWith("| " + object + " |"))
			.findFirst()
			.orElseThrow();
		assertThat(Arrays.stream(Class.forName(PACKAGE + type).getRecordComponents()).map(RecordComponent::getName))
			.filteredOn((name) -> !OF_ALL_ENTRIES.contains(name))
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(row).contains("`" + name + "`"));
	}

}
