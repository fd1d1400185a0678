package io.jets.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file of test cases, one per line: an operator first, the expected result last,
 * columns separated by bars.
 *
 * @param cases the columns of each case
 */
public record CaseTable(List<List<String>> cases) {

	public static CaseTable read(Class<?> test, String name) {
		try {
			String text = new ClassPathResource(name, test).getContentAsString(UTF_8);
			return new CaseTable(text.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Asserts that each operator of the file and each operator of AWS has a case that
	 * matches and one that does not.
	 * @param operators the operators that AWS documents, as the second column has them
	 */
	public void assertBothOutcomesOfEachOperator(String... operators) {
		assertThat(operators).allSatisfy((operator) -> assertThat(this.cases.stream()
			.filter((row) -> row.get(1).contains("\"" + operator + "\":"))
			.map((row) -> row.get(row.size() - 1))
			.distinct()).as(operator).containsExactlyInAnyOrder("false", "true"));
		Map<String, TreeSet<String>> outcomes = this.cases.stream()
			.collect(Collectors.groupingBy((row) -> row.get(0),
					Collectors.mapping((row) -> row.get(row.size() - 1), Collectors.toCollection(TreeSet::new))));
		assertThat(outcomes).isNotEmpty()
			.allSatisfy((operator, both) -> assertThat(both).containsExactly("false", "true"));
	}

}
