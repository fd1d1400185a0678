package io.jets.job.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A report of faults, each followed by its remedy, with a section for errors and one for
 * warnings. The faults are listed once, in the order of their source: by class, then by
 * method, annotation and attribute.
 *
 * @param faults the errors and warnings
 */
public record FaultReport(List<Fault> faults) {

	private static final int MAXIMUM_VALUE_LENGTH = 120;

	private static final String INDENT = "\n       ";

	/**
	 * Creates a report.
	 * @param faults the faults, in any order
	 */
	public FaultReport(List<Fault> faults) {
		this.faults = distinct(faults).stream().sorted(new SourceOrder()).toList();
	}

	/**
	 * Returns faults once each. Equal faults of overloaded methods, of classes with the
	 * same simple name and of repeated annotations are all kept.
	 * @param faults the faults
	 * @return the faults without duplicates, in their order
	 */
	public static List<Fault> distinct(List<Fault> faults) {
		Set<Object> places = new HashSet<>();
		return faults.stream()
			.filter((fault) -> places.add(Arrays.asList(fault, fault.origin().element(), fault.origin().position())))
			.toList();
	}

	/**
	 * Throws an exception if there are errors.
	 * @param failOnWarnings whether to treat warnings as errors
	 * @throws InvalidJobsException contains all errors and warnings
	 */
	public void throwIfFailed(boolean failOnWarnings) {
		if (!errors().isEmpty() || (failOnWarnings && !this.faults.isEmpty())) {
			throw new InvalidJobsException(this);
		}
	}

	/**
	 * Returns the errors.
	 * @return the errors, in the order of their source
	 */
	public List<Fault> errors() {
		return this.faults.stream().filter(Fault::isError).toList();
	}

	/**
	 * Returns the warnings.
	 * @return the warnings, in the order of their source
	 */
	public List<Fault> warnings() {
		return this.faults.stream().filter((fault) -> !fault.isError()).toList();
	}

	/**
	 * Returns the report as text: for each section a title, and for each fault where it
	 * is, what is wrong, and what to write instead.
	 * @return the text
	 */
	@Override
	public String toString() {
		List<String> sections = new ArrayList<>();
		List<Fault> errors = errors();
		List<Fault> warnings = warnings();
		if (!errors.isEmpty()) {
			sections
				.add(section((errors.size() == 1) ? "A fault in jobs:" : errors.size() + " faults in jobs:", errors));
		}
		if (!warnings.isEmpty()) {
			sections.add(section(
					(warnings.size() == 1) ? "A warning about jobs:" : warnings.size() + " warnings about jobs:",
					warnings));
		}
		return String.join("\n\n", sections);
	}

	private static String section(String title, List<Fault> faults) {
		SourceOrder source = new SourceOrder();
		return IntStream.range(0, faults.size())
			.mapToObj((i) -> "  %3d. %s".formatted(i + 1, text(faults.get(i), source)))
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
