package io.jets.benchmark.report;

import java.util.List;
import java.util.Locale;

import io.jets.benchmark.measure.Metric;
import io.jets.benchmark.variant.SubjectName;

/**
 * Draws the ratios of a metric as bars, with a line from the first to the third quartile.
 * The SVG picture supports light and dark mode and has its own background, because the
 * page around it may not follow the reader's choice.
 */
public final class BarChart {

	private static final int WIDTH = 960;

	private static final int LEFT = 320;

	private static final int RIGHT = 150;

	private static final int ROW = 22;

	private static final int GROUP = 34;

	private static final int TOP = 44;

	private static final String STYLE = """
			<style>
			.ground { fill: #ffffff; }
			text { font: 13px system-ui, sans-serif; fill: #1f2328; }
			.title { font-size: 16px; font-weight: 600; }
			.group { font-weight: 600; }
			.bar { fill: #b6bec9; }
			.ours { fill: #2f6fd0; }
			.base { fill: #7d8590; }
			.spread { stroke: #1f2328; stroke-width: 1.5; }
			@media (prefers-color-scheme: dark) {
			.ground { fill: #0d1117; }
			text { fill: #e6edf3; }
			.bar { fill: #57606a; }
			.ours { fill: #4c8ff0; }
			.base { fill: #9198a1; }
			.spread { stroke: #e6edf3; }
			}
			</style>
			""";

	private final Results results;

	private final Metric metric;

	private final String title;

	/**
	 * Creates a chart.
	 * @param results the results
	 * @param metric the metric to draw
	 * @param title the title above the chart
	 */
	public BarChart(Results results, Metric metric, String title) {
		this.results = results;
		this.metric = metric;
		this.title = title;
	}

	/**
	 * Draws the chart.
	 * @return SVG
	 */
	public String toSvg() {
		List<SubjectName> subjects = this.results.subjects()
			.stream()
			.filter((subject) -> this.results.find(subject, this.metric) != null)
			.toList();
		double longest = subjects.stream()
			.map((subject) -> this.results.find(subject, this.metric))
			.mapToDouble((summary) -> (summary != null) ? summary.upper() : 0)
			.max()
			.orElse(1);
		StringBuilder body = new StringBuilder();
		body.append(text(10, 24, "title", this.title));
		int y = TOP;
		String group = "";
		for (SubjectName subject : subjects) {
			String next = "Java " + subject.java();
			if (!next.equals(group)) {
				group = next;
				body.append(text(10, y + GROUP - 10, "group", group));
				y += GROUP;
			}
			body.append(bar(subject, y, (WIDTH - LEFT - RIGHT) / longest));
			y += ROW;
		}
		body.append(text(10, y + GROUP - 10, "", caption()));
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" role=\"img\">\n"
			.formatted(WIDTH, y + GROUP + 6) + "<title>" + escape(this.title) + "</title>\n" + STYLE
				+ "<rect class=\"ground\" width=\"100%\" height=\"100%\" rx=\"6\"/>\n" + body + "</svg>\n";
	}

	private String caption() {
		String ratios = (this.results.baseline(this.metric) != null)
				? "Ratios: Spring Cloud Function on Java 17, zip = 1. " : "";
		return ratios + "Bars are medians, lines go from the first to the third quartile; shorter is better.";
	}

	private String bar(SubjectName subject, int y, double scale) {
		Summary summary = this.results.find(subject, this.metric);
		if (summary == null) {
			return "";
		}
		String kind = subject.isBaseline() ? "base" : subject.variant().startsWith("jets") ? "ours" : "bar";
		double end = LEFT + summary.median() * scale;
		double lower = LEFT + summary.lower() * scale;
		double upper = LEFT + summary.upper() * scale;
		String ratio = MarkdownTables.ratio(summary, this.results.baseline(this.metric));
		String label = (ratio.isEmpty() ? "" : ratio + " · ") + MarkdownTables.number(summary.median()) + " "
				+ this.metric.unit();
		double middle = y + ROW / 2.0 - 2;
		return text(24, y + 14, "", subject.label())
				+ String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
						kind, LEFT, y + 1, end - LEFT, ROW - 6)
				+ String.format(Locale.ROOT,
						"<line class=\"spread\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n", lower, middle,
						upper, middle)
				+ text(Math.max(end, upper) + 6, y + 14, "", label);
	}

	private static String text(double x, double y, String kind, String text) {
		return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\"%s>%s</text>%n", x, y,
				kind.isEmpty() ? "" : " class=\"" + kind + "\"", escape(text));
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

}
