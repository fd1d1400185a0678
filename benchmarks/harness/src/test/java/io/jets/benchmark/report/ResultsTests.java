package io.jets.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.jets.benchmark.measure.Metric;
import io.jets.benchmark.variant.Launch;
import io.jets.benchmark.variant.SubjectName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ResultsTests {

	private static final SubjectName STOCK = new SubjectName("scf", "Stock, as it comes", 17, Launch.ZIP);

	private static final SubjectName OURS = new SubjectName("jets", "Ours", 17, Launch.ZIP);

	private static final SubjectName CACHED = new SubjectName("jets-trained", "Ours, trained", 25,
			Launch.CUSTOM_RUNTIME);

	private final Results results = new Results();

	@BeforeEach
	void measure() {
		for (double millis : new double[] { 2000, 1900, 2100, 2200, 1800 }) {
			this.results.add(new Sample(STOCK, Metric.COLD_START, millis));
		}
		this.results.add(new Sample(CACHED, Metric.COLD_START, 100));
		this.results.add(new Sample(OURS, Metric.COLD_START, 990));
		this.results.add(new Sample(OURS, Metric.COLD_START, 1010));
	}

	@Test
	void showsRatiosToStockAdapterWithMediansAndQuartiles() {
		assertThat(new MarkdownTables(this.results).toMarkdown()).containsSubsequence("### Java 17\n",
				"| Stock, as it comes | zip | **1.00** 2000 ms (1900–2100)",
				"| Ours | zip | **0.50** 1000 ms (995–1005)", "### Java 25\n",
				"| Ours, trained | custom runtime, AOT cache | **0.050** 100 ms |");
	}

	@Test
	void omitsColumnsWithoutMeasurements() {
		this.results.add(new Sample(CACHED, Metric.SMALL_COLD_START, 110));
		assertThat(new MarkdownTables(this.results).toMarkdown()).contains("| | started from | Cold start |\n")
			.contains("### Java 25, CPU of 512 MB")
			.doesNotContain("### Java 17, CPU of 512 MB", "further figures");
	}

	@Test
	void readsValuesThatWereWritten(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("results.tsv");
		this.results.write(file);
		assertThat(file).content().contains("jets-trained\tOurs, trained\t25\tcustom-runtime\tCOLD_START\t100.0000\n");
		Results read = Results.read(file);
		assertThat(read.runs()).isEqualTo(5);
		assertThat(new MarkdownTables(read).toMarkdown()).isEqualTo(new MarkdownTables(this.results).toMarkdown());
	}

	@Test
	void countsRunsOfAllScenarios() {
		Results small = new Results();
		assertThat(small.runs()).isZero();
		small.add(new Sample(OURS, Metric.PACKAGE, 16));
		assertThat(small.runs()).isZero();
		small.add(new Sample(OURS, Metric.SMALL_COLD_START, 990));
		small.add(new Sample(OURS, Metric.SMALL_COLD_START, 1010));
		assertThat(small.runs()).isEqualTo(2);
	}

	@Test
	void drawsBarForEachSubjectAndEscapesLabels() {
		this.results.add(new Sample(new SubjectName("x", "A < B & C", 17, Launch.ZIP), Metric.COLD_START, 1));
		String svg = new BarChart(this.results, Metric.COLD_START, "Cold start").toSvg();
		assertThat(svg.split("<rect class=\"(bar|base|ours)\" ")).hasSize(5);
		assertThat(svg).contains("A &lt; B &amp; C", "0.50 · 1000 ms", "prefers-color-scheme: dark", "zip = 1. Bars");
	}

	@Test
	void keepsTextAroundResultsInReadme(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("README.md");
		Files.writeString(file, """
				Before
				<!-- results: written by benchmarks/run -->
				old
				<!-- end of results -->
				After
				""");
		new Readme(file).replace("new\n");
		assertThat(file).hasContent("""
				Before
				<!-- results: written by benchmarks/run -->
				new
				<!-- end of results -->
				After
				""");
		Files.writeString(file, "No place");
		assertThatIOException().isThrownBy(() -> new Readme(file).replace("new")).withMessageContaining("no place");
	}

}
