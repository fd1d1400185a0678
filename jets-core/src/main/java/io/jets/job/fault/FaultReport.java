package io.jets.job.fault;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A report of faults, each followed by its remedy. The faults are listed once, in the
 * order of their source: by class, then by method, annotation and attribute.
 *
 * @param faults the faults
 */
public record FaultReport(List<Fault> faults) {

	private static final int MAXIMUM_VALUE_LENGTH = 120;

	private static final String INDENT = "\n       ";

	/**
	 * Creates a report.
	 * @param faults the faults, in any order
	 */
	public FaultReport(List<Fault> faults) {
		this.faults = faults.stream().distinct().sorted(new SourceOrder()).toList();
	}

	/**
	 * Returns the report as text: a title, and for each fault where it is, what is wrong,
	 * and what to write instead.
	 * @return the text
	 */
	@Override
	public String toString() {
		String title = (this.faults.size() == 1) ? "A fault in jobs:" : this.faults.size() + " faults in jobs:";
		SourceOrder source = new SourceOrder();
		return IntStream.range(0, this.faults.size())
			.mapToObj((i) -> "  %3d. %s".formatted(i + 1, text(this.faults.get(i), source)))
			.collect(Collectors.joining("\n", title + "\n\n", ""));
	}

	private static String text(Fault fault, SourceOrder source) {
		Origin origin = fault.origin();
		StringBuilder text = new StringBuilder(origin.toString());
		String value = abbreviate(fault.value());
		if (!value.isEmpty()) {
			text.append(" = \"").append(value).append("\"");
		}
		if (origin.text() != null && origin.text().contains("${") && !origin.text().contains(fault.value())) {
			text.append(", written as \"").append(abbreviate(origin.text())).append("\"");
		}
		text.append(INDENT).append(fault.problem()).append(INDENT).append(fault.action());
		StackTraceElement place = source.place(origin);
		return ((place != null) ? text.append(INDENT).append("at ").append(place) : text).toString();
	}

	private static String abbreviate(String value) {
		String line = value.strip().replaceAll("\\s*\\R\\s*", " ");
		return (line.length() > MAXIMUM_VALUE_LENGTH) ? line.substring(0, MAXIMUM_VALUE_LENGTH - 1) + "…" : line;
	}

}
