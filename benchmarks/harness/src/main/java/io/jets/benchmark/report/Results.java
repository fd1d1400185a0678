package io.jets.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.jets.benchmark.measure.Metric;
import io.jets.benchmark.variant.Launch;
import io.jets.benchmark.variant.SubjectName;
import org.jspecify.annotations.Nullable;

/**
 * All measured values.
 */
public final class Results {

	private static final String HEADER = "variant\tlabel\tjava\tlaunch\tmetric\tvalue";

	private final List<Sample> samples = new ArrayList<>();

	/**
	 * Read what was measured before.
	 * @param file the file
	 * @return the values
	 * @throws IOException if it cannot be read
	 */
	public static Results read(Path file) throws IOException {
		Results results = new Results();
		Files.readAllLines(file).stream().skip(1).map((line) -> line.split("\t")).forEach((cells) -> {
			SubjectName subject = new SubjectName(cells[0], cells[1], Integer.parseInt(cells[2]), Launch.of(cells[3]));
			results.add(new Sample(subject, Metric.valueOf(cells[4]), Double.parseDouble(cells[5])));
		});
		return results;
	}

	/**
	 * Add a value.
	 * @param sample the value
	 */
	public void add(Sample sample) {
		this.samples.add(sample);
	}

	/**
	 * Write all values, tab-separated.
	 * @param file the file
	 * @throws IOException if it cannot be written
	 */
	public void write(Path file) throws IOException {
		List<String> lines = new ArrayList<>(List.of(HEADER));
		for (Sample sample : this.samples) {
			SubjectName subject = sample.subject();
			lines.add(
					String.join("\t", subject.variant(), subject.label(), "" + subject.java(), subject.launch().label(),
							sample.metric().name(), String.format(Locale.ROOT, "%.4f", sample.value())));
		}
		Files.write(file, lines);
	}

	/**
	 * What was measured, in groups that are started alike on the same JDK, the slowest
	 * first.
	 */
	List<SubjectName> subjects() {
		return this.samples.stream()
			.map(Sample::subject)
			.distinct()
			.sorted(Comparator.comparing(SubjectName::launch)
				.thenComparing(SubjectName::java)
				.thenComparing(this::coldStart, Comparator.reverseOrder()))
			.toList();
	}

	private double coldStart(SubjectName subject) {
		Summary summary = find(subject, Metric.COLD_START);
		return (summary != null) ? summary.median() : 0;
	}

	/**
	 * Whether a metric was measured, of whatever subject.
	 * @param metric the metric
	 * @return true if there is a value
	 */
	public boolean has(Metric metric) {
		return this.samples.stream().anyMatch((sample) -> sample.metric() == metric);
	}

	@Nullable Summary find(SubjectName subject, Metric metric) {
		List<Double> values = this.samples.stream()
			.filter((sample) -> sample.subject().equals(subject) && sample.metric() == metric)
			.map(Sample::value)
			.toList();
		return values.isEmpty() ? null : Summary.of(values);
	}

	/**
	 * What a metric's ratios are against: the stock adapter's median.
	 */
	@Nullable Summary baseline(Metric metric) {
		return this.samples.stream()
			.map(Sample::subject)
			.filter(SubjectName::isBaseline)
			.findFirst()
			.map((subject) -> find(subject, metric))
			.orElse(null);
	}

	/**
	 * How often each subject was measured, by whatever scenario.
	 * @return the number of runs
	 */
	public int runs() {
		return this.samples.stream()
			.filter((sample) -> sample.metric() != Metric.PACKAGE)
			.collect(Collectors.groupingBy((sample) -> List.of(sample.subject(), sample.metric()),
					Collectors.counting()))
			.values()
			.stream()
			.mapToInt(Long::intValue)
			.max()
			.orElse(0);
	}

}
