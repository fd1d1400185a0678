package io.jets.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.benchmark.measure.Metric;
import io.jets.benchmark.variant.Launch;
import io.jets.benchmark.variant.SubjectName;
import org.jspecify.annotations.Nullable;

/**
 * Formats the results as tables of ratios, medians and quartiles.
 */
public final class MarkdownTables {

	private static final List<Metric> COLD = List.of(Metric.COLD_START, Metric.CPU_START, Metric.CLASSES,
			Metric.FIRST_INVOCATION, Metric.SMALL_COLD_START, Metric.SMALL_FIRST_INVOCATION, Metric.BUS_COLD_START,
			Metric.PACKAGE);

	private static final List<Metric> WARM = List.of(Metric.NEXT_INVOCATIONS, Metric.SMALL_NEXT_INVOCATIONS,
			Metric.STEADY, Metric.BUS_STEADY, Metric.CPU_INVOCATION);

	private static final List<Metric> WORK = List.of(Metric.BATCH, Metric.CPU_BATCH, Metric.PEAK_MEMORY);

	private final Results results;

	/**
	 * Creates the tables.
	 * @param results the results
	 */
	public MarkdownTables(Results results) {
		this.results = results;
	}

	/**
	 * Formats the tables.
	 * @return Markdown
	 */
	public String toMarkdown() {
		return Stream.of(section("Cold", COLD), section("Warm", WARM), section("CPU and memory", WORK))
			.filter((section) -> !section.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private String section(String title, List<Metric> metrics) {
		// Omit the columns of scenarios that were not measured
		List<Metric> measured = metrics.stream().filter(this.results::has).toList();
		return measured.isEmpty() ? "" : "### " + title + "\n\n" + table(measured);
	}

	private String table(List<Metric> metrics) {
		StringBuilder table = new StringBuilder("| | Java | started from |");
		metrics.forEach((metric) -> table.append(" ").append(metric.label()).append(" |"));
		table.append("\n|---|---|---|").append("---|".repeat(metrics.size())).append("\n");
		for (SubjectName subject : this.results.subjects()) {
			table.append("| ").append(subject.label()).append(" | ").append(subject.java()).append(" | ");
			table.append(launch(subject)).append(" | ");
			table.append(metrics.stream().map((metric) -> cell(subject, metric)).collect(Collectors.joining(" | ")));
			table.append(" |\n");
		}
		return table.toString();
	}

	static String launch(SubjectName subject) {
		if (subject.launch() == Launch.ZIP) {
			return subject.launch().label();
		}
		return (subject.java() >= 25) ? "class path, AOT cache" : "class path, class-data archive";
	}

	private String cell(SubjectName subject, Metric metric) {
		Summary summary = this.results.find(subject, metric);
		if (summary == null) {
			return "";
		}
		String absolute = (number(summary.median()) + " " + metric.unit()).strip();
		if (summary.count() > 1) {
			absolute += " (" + number(summary.lower()) + "–" + number(summary.upper()) + ")";
		}
		String ratio = ratio(summary, this.results.baseline(metric));
		return ratio.isEmpty() ? absolute : "**" + ratio + "** " + absolute;
	}

	static String ratio(Summary summary, @Nullable Summary baseline) {
		if (baseline == null) {
			return "";
		}
		double ratio = summary.median() / baseline.median();
		return String.format(Locale.ROOT, (ratio < 0.1) ? "%.3f" : "%.2f", ratio);
	}

	static String number(double value) {
		String format = (value >= 100) ? "%.0f" : (value >= 10) ? "%.1f" : "%.2f";
		return String.format(Locale.ROOT, format, value);
	}

}
