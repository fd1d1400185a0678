package io.jets.job.schedule;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the first ten times of each cron that AWS documents. A file contains the times,
 * and {@link DocumentedCrons} computes them again without a cron parser.
 */
class DocumentedCronTests {

	private static final int TIMES = 10;

	private final DocumentedCrons documented = new DocumentedCrons();

	@ParameterizedTest
	@CsvFileSource(resources = "cron-times.txt", delimiter = '|')
	void firesAtTimesInFile(String cron, LocalDateTime after, String times) {
		assertThat(Firings.of(cron, after + "Z", TIMES)).hasSize(TIMES)
			.containsExactly(times.replace(" ", "Z ").concat("Z").split(" "));
	}

	@ParameterizedTest
	@CsvFileSource(resources = "cron-times.txt", delimiter = '|')
	void agreesWithNaiveCronOnTimesInFile(String cron, LocalDateTime after, String times) {
		assertThat(this.documented.times(cron, after, TIMES))
			.containsExactlyElementsOf(Arrays.stream(times.split(" ")).map(LocalDateTime::parse).toList());
	}

	@Test
	void coversAllDocumentedCrons() throws IOException {
		String file = new ClassPathResource("cron-times.txt", getClass()).getContentAsString(UTF_8);
		assertThat(file.lines().filter((line) -> !line.startsWith("#")).map((line) -> line.split("\\|")[0].strip()))
			.containsExactlyElementsOf(this.documented.crons());
	}

}
