package io.jets.job;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.util.StringUtils;

/**
 * Faults as text: what is wrong, and what to write instead, numbered alike.
 *
 * @param faults the faults
 */
public record FaultReport(List<Fault> faults) {

	private static final int MAXIMUM_VALUE_LENGTH = 200;

	/**
	 * What is wrong.
	 * @return a line for the whole and a numbered entry for each fault
	 */
	public String description() {
		String title = (this.faults.size() == 1) ? "A fault in jobs:" : this.faults.size() + " faults in jobs:";
		return title + "\n\n" + numbered((fault) -> where(fault) + "\n       " + fault.problem());
	}

	/**
	 * What to do.
	 * @return a numbered entry for each fault
	 */
	public String action() {
		return numbered(Fault::action);
	}

	@Override
	public String toString() {
		return description() + "\n\n" + action();
	}

	private String numbered(Function<Fault, String> text) {
		return IntStream.range(0, this.faults.size())
			.mapToObj((i) -> "  %3d. %s".formatted(i + 1, text.apply(this.faults.get(i))))
			.collect(Collectors.joining("\n"));
	}

	private static String where(Fault fault) {
		StringBuilder where = new StringBuilder(fault.location());
		if (StringUtils.hasText(fault.annotation())) {
			where.append(", ").append(fault.annotation());
		}
		if (StringUtils.hasText(fault.attribute())) {
			where.append(" ").append(fault.attribute());
		}
		if (StringUtils.hasText(fault.value())) {
			where.append(" = \"").append(abbreviated(fault.value())).append("\"");
		}
		return where.toString();
	}

	private static String abbreviated(String value) {
		String line = value.strip().replaceAll("\\s*\\R\\s*", " ");
		return (line.length() > MAXIMUM_VALUE_LENGTH) ? line.substring(0, MAXIMUM_VALUE_LENGTH) + "..." : line;
	}

}
