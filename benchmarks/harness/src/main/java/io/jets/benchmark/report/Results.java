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
	 * Reads the results of an earlier run.
	 * @param file the file
	 * @return the results
	 * @throws IOException if the file cannot be read
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
	 * Adds a value.
	 * @param sample the value
	 */
	public void add(Sample sample) {
		this.samples.add(sample);
	}

	/**
	 * Writes all values, separated by tabs.
	 * @param file the file
	 * @throws IOException if the file cannot be written
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
	 * Returns the measured subjects by JDK, the slowest subject first.
	 */
	List<SubjectName> subjects() {
		return this.samples.stream()
			.map(Sample::subject)
			.distinct()
			.sorted(Comparator.comparing(SubjectName::java).thenComparing(this::coldStart, Comparator.reverseOrder()))
			.toList();
	}

	private double coldStart(SubjectName subject) {
		Summary summary = find(subject, Metric.COLD_START);
		return (summary != null) ? summary.median() : 0;
	}

	/**
	 * Returns whether a metric was measured for any subject.
	 * @param metric the metric
	 * @return {@code true} if it has a value
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
	 * Returns the baseline of a metric's ratios: the median of the stock adapter.
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
	 * Returns the number of runs of each subject, in any scenario.
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
