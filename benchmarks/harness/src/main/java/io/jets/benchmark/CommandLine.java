package io.jets.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The options {@code --<name>=<value>} and flags {@code --<name>} of a command line.
 * Faults are collected so that all of them are reported at once.
 */
final class CommandLine {

	private final Map<String, String> values = new HashMap<>();

	private final List<String> faults = new ArrayList<>();

	CommandLine(String[] arguments, Set<String> names, Set<String> flags) {
		for (String argument : arguments) {
			String[] parts = argument.split("=", 2);
			String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
			if (flags.contains(name) ? parts.length > 1 : names.contains(name) && parts.length == 1) {
				fault(argument,
						flags.contains(name) ? "it does not accept a value" : "it requires a value: --" + name + "=…");
			}
			else if (!flags.contains(name) && !names.contains(name)) {
				fault(argument, "this option does not exist");
			}
			else {
				this.values.put(name, parts[parts.length - 1]);
			}
		}
	}

	/**
	 * Adds a fault.
	 * @param argument the argument that has the fault
	 * @param problem what is wrong, and what to write instead
	 */
	void fault(String argument, String problem) {
		this.faults.add(argument + ": " + problem);
	}

	/**
	 * Returns the faults.
	 * @return one line per fault
	 */
	List<String> faults() {
		return this.faults;
	}

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	@Nullable String value(String name) {
		return this.values.get(name);
	}

	/**
	 * Reads a whole number.
	 * @param name the name of the option
	 * @param otherwise the default
	 * @param least the smallest valid number
	 * @return the number
	 */
	long number(String name, long otherwise, long least) {
		String value = value(name);
		if (value == null) {
			return otherwise;
		}
		try {
			long number = Long.parseLong(value);
			if (number >= least && number <= Integer.MAX_VALUE) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Treated like a number that is too small
		}
		fault("--" + name + "=" + value, "write a whole number from " + least + " to " + Integer.MAX_VALUE);
		return otherwise;
	}

	/**
	 * Selects some of the known values.
	 * @param name the name of the option
	 * @param allowed the known values by name
	 * @return the selected values, or all of them if the option is missing
	 */
	<T> List<T> some(String name, Map<String, T> allowed) {
		List<String> named = list(name, List.copyOf(allowed.keySet()));
		List<String> unknown = named.stream().filter((word) -> !allowed.containsKey(word)).toList();
		if (!unknown.isEmpty()) {
			fault("--" + name + "=" + value(name), "unknown: \"" + String.join("\", \"", unknown) + "\". Choose from "
					+ String.join(",", allowed.keySet()) + ", separated by commas");
		}
		return named.stream().flatMap((word) -> Stream.ofNullable(allowed.get(word))).toList();
	}

	/**
	 * Returns the distinct values of a comma-separated option.
	 * @param name the name of the option
	 * @param otherwise the default
	 * @return the values
	 */
	List<String> list(String name, List<String> otherwise) {
		String value = value(name);
		return (value != null) ? Stream.of(value.split(",", -1)).distinct().toList() : otherwise;
	}

}
