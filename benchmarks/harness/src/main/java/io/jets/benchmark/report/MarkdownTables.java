package io.jets.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.benchmark.measure.Metric;
import io.jets.benchmark.variant.SubjectName;
import org.jspecify.annotations.Nullable;

/**
 * Formats the results as tables of ratios, medians and quartiles.
 */
public final class MarkdownTables {

	private static final List<Metric> MAIN = List.of(Metric.COLD_START, Metric.CPU_START, Metric.CLASSES,
			Metric.FIRST_INVOCATION, Metric.NEXT_INVOCATIONS, Metric.CPU_BATCH, Metric.CPU_INVOCATION,
			Metric.PEAK_MEMORY, Metric.PACKAGE);

	private static final List<Metric> SMALL = List.of(Metric.SMALL_COLD_START, Metric.SMALL_FIRST_INVOCATION,
			Metric.SMALL_NEXT_INVOCATIONS);

	private static final List<Metric> MORE = List.of(Metric.INIT, Metric.STEADY, Metric.BATCH, Metric.BUS_COLD_START,
			Metric.BUS_FIRST_INVOCATION, Metric.BUS_NEXT_INVOCATIONS, Metric.BUS_STEADY);

	private final Results results;

	/**
	 * Creates the tables.
	 * @param results the results
	 */
	public MarkdownTables(Results results) {
		this.results = results;
	}

	/**
	 * Formats the tables of each JDK.
	 * @return Markdown
	 */
	public String toMarkdown() {
		return this.results.subjects()
			.stream()
			.map(SubjectName::java)
			.distinct()
			.flatMap((java) -> Stream.of(section("Java " + java, MAIN, java),
					section("Java " + java + ", CPU of 512 MB", SMALL, java),
					section("Java " + java + ", further figures", MORE, java)))
			.filter((section) -> !section.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private String section(String title, List<Metric> metrics, int java) {
		List<SubjectName> subjects = this.results.subjects()
			.stream()
			.filter((subject) -> subject.java() == java && metrics.stream().anyMatch((metric) -> has(subject, metric)))
			.toList();
		// Omit the columns of scenarios that were not measured
		List<Metric> measured = metrics.stream()
			.filter((metric) -> subjects.stream().anyMatch((subject) -> has(subject, metric)))
			.toList();
		return measured.isEmpty() ? "" : "### " + title + "\n\n" + table(subjects, measured);
	}

	private boolean has(SubjectName subject, Metric metric) {
		return this.results.find(subject, metric) != null;
	}

	private String table(List<SubjectName> subjects, List<Metric> metrics) {
		StringBuilder table = new StringBuilder("| | started from |");
		metrics.forEach((metric) -> table.append(" ").append(metric.label()).append(" |"));
		table.append("\n|---|---|").append("---|".repeat(metrics.size())).append("\n");
		for (SubjectName subject : subjects) {
			table.append("| ").append(subject.label()).append(" | ").append(launch(subject)).append(" | ");
			table.append(metrics.stream().map((metric) -> cell(subject, metric)).collect(Collectors.joining(" | ")));
			table.append(" |\n");
		}
		return table.toString();
	}

	static String launch(SubjectName subject) {
		String cache = (subject.java() >= 25) ? ", AOT cache" : ", class-data archive";
		return switch (subject.launch()) {
			case ZIP -> "zip";
			case CUSTOM_RUNTIME -> "custom runtime" + cache;
			case IMAGE -> "class path" + cache;
		};
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
