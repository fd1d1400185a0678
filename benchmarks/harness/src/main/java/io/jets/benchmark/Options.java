package io.jets.benchmark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command line: {@code --<name>=<value>} each.
 *
 * @param values values by names
 */
record Options(Map<String, String> values) {

	static final String USAGE = """
			--runs=N             how often each is measured, default 15
			--variants=A,B       only these, default all directories of benchmarks/variants
			--scenarios=A,B      only these of stream, small, bus
			--launches=A,B       only these of zip, archive
			--jdks=DIR,DIR       the JDKs, default what benchmarks/run finds: 17 and 25
			--cpu=N              the CPU that functions run on, default the last one
			--seed=N             repeats the order of an earlier run
			--report             only writes the tables and the picture anew""";

	private static final Set<String> NAMES = Set.of("--runs", "--variants", "--scenarios", "--launches", "--jdks",
			"--cpu", "--seed", "--report", "--directory");

	static Options parse(String[] arguments) {
		Map<String, String> values = new HashMap<>();
		for (String argument : arguments) {
			String[] parts = argument.split("=", 2);
			if (!NAMES.contains(parts[0])) {
				throw new IllegalArgumentException("There is no option " + argument + ". These are:\n" + USAGE);
			}
			values.put(parts[0].substring(2), (parts.length > 1) ? parts[1] : "true");
		}
		return new Options(values);
	}

	int runs() {
		return Integer.parseInt(this.values.getOrDefault("runs", "15"));
	}

	List<String> list(String name, List<String> otherwise) {
		String value = this.values.get(name);
		return (value != null) ? List.of(value.split(",")) : otherwise;
	}

	int cpu() {
		return Integer.parseInt(this.values.getOrDefault("cpu", "" + (Runtime.getRuntime().availableProcessors() - 1)));
	}

	long seed() {
		String value = this.values.get("seed");
		return (value != null) ? Long.parseLong(value) : System.currentTimeMillis();
	}

	boolean reportOnly() {
		return this.values.containsKey("report");
	}

	Path directory() {
		return Path.of(this.values.getOrDefault("directory", "benchmarks")).toAbsolutePath().normalize();
	}

}
