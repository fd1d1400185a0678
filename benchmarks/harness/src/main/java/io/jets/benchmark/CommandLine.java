package io.jets.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What stands on the command line, {@code --<name>=<value>} or a flag {@code --<name>}
 * each, and what is wrong with it, collected so that all of it is told at once.
 */
final class CommandLine {

	private final Map<String, String> values = new HashMap<>();

	private final List<String> faults = new ArrayList<>();

	CommandLine(String[] arguments, Set<String> names, Set<String> flags) {
		for (String argument : arguments) {
			String[] parts = argument.split("=", 2);
			String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
			if (flags.contains(name) ? parts.length > 1 : names.contains(name) && parts.length == 1) {
				fault(argument, flags.contains(name) ? "it takes no value" : "it takes a value: --" + name + "=…");
			}
			else if (!flags.contains(name) && !names.contains(name)) {
				fault(argument, "there is no such option");
			}
			else {
				this.values.put(name, parts[parts.length - 1]);
			}
		}
	}

	/**
	 * Note what is wrong.
	 * @param argument with what
	 * @param problem what is wrong, and what to write instead
	 */
	void fault(String argument, String problem) {
		this.faults.add(argument + ": " + problem);
	}

	/**
	 * What is wrong.
	 * @return a line each
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
	 * A whole number.
	 * @param name the option's name
	 * @param otherwise if it is not given
	 * @param least the least that makes sense
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
			// As one that is too small
		}
		fault("--" + name + "=" + value, "write a whole number from " + least + " to " + Integer.MAX_VALUE);
		return otherwise;
	}

	/**
	 * Some of what there is.
	 * @param name the option's name
	 * @param allowed what there is, by names
	 * @return what is named, all of it if the option is not given
	 */
	<T> List<T> some(String name, Map<String, T> allowed) {
		List<String> named = list(name, List.copyOf(allowed.keySet()));
		List<String> unknown = named.stream().filter((word) -> !allowed.containsKey(word)).toList();
		if (!unknown.isEmpty()) {
			fault("--" + name + "=" + value(name), "there is no \"" + String.join("\", \"", unknown)
					+ "\". Name some of " + String.join(",", allowed.keySet()) + ", with commas in between");
		}
		return named.stream().flatMap((word) -> Stream.ofNullable(allowed.get(word))).toList();
	}

	/**
	 * What is named, each once.
	 * @param name the option's name
	 * @param otherwise if it is not given
	 * @return the words between commas
	 */
	List<String> list(String name, List<String> otherwise) {
		String value = value(name);
		return (value != null) ? Stream.of(value.split(",", -1)).distinct().toList() : otherwise;
	}

}
