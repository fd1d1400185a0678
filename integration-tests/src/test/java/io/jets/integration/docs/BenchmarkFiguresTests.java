package io.jets.integration.docs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the five benchmark results on the pages are those of the published tables.
 */
class BenchmarkFiguresTests {

	private static final String RESULTS = "<!-- results: written by benchmarks/run -->";

	/**
	 * The title of the sections with the published figures.
	 */
	private static final String SECTION = "Java 17";

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "benchmarks/README.md" })
	void showsFiguresOfPublishedTables(String name) {
		String results = MarkdownPage.read(MarkdownPage.ROOT.resolve("benchmarks/README.md")).text().split(RESULTS)[1];
		String page = MarkdownPage.read(MarkdownPage.ROOT.resolve(name)).text().split(RESULTS)[0];
		List<String> table = page.lines()
			.dropWhile((line) -> !line.startsWith("| | Cold start |"))
			.takeWhile((line) -> line.startsWith("|"))
			.toList();
		assertThat(table).as("Five rows of " + name).hasSize(7);
		List<String> columns = cells(table.get(0));
		for (String row : table.subList(2, table.size())) {
			List<String> shown = cells(row);
			for (int i = 1; i < columns.size(); i++) {
				String cell = published(results, shown.get(0)).get(columns.get(i));
				assertThat(shown.get(i)).as("%s of %s in %s", columns.get(i), shown.get(0), name)
					.isEqualTo(String.valueOf(cell).replaceFirst(" \\(.*\\)$", ""));
			}
		}
	}

	/**
	 * Returns the cells of a variant in the tables of a JDK, by column.
	 */
	private static Map<String, String> published(String results, String variant) {
		return Stream.of(results.split("\n### "))
			.filter((section) -> section.startsWith(SECTION))
			.flatMap((section) -> {
				List<String> table = section.lines().filter((line) -> line.startsWith("|")).toList();
				List<String> columns = cells(table.get(0));
				List<String> cells = table.stream()
					.filter((line) -> line.startsWith("| " + variant + " |"))
					.map(BenchmarkFiguresTests::cells)
					.findFirst()
					.orElseThrow();
				return IntStream.range(2, columns.size()).mapToObj((i) -> Map.entry(columns.get(i), cells.get(i)));
			})
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static List<String> cells(String line) {
		return Stream.of(line.substring(1).split("\\|")).map(String::strip).toList();
	}

}
