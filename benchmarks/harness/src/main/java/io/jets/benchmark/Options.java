package io.jets.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.benchmark.measure.Scenario;
import io.jets.benchmark.variant.Jdk;
import io.jets.benchmark.variant.Variant;

/**
 * The options of a run.
 *
 * @param task what to do
 * @param directory the directory of the variants and the results
 * @param plan what to measure
 * @param runs the number of runs
 * @param cpu the CPU that functions run on
 * @param seed the seed of the random order
 */
record Options(Task task, Path directory, Plan plan, int runs, int cpu, long seed) {

	static final String USAGE = """
			--runs=N             the number of runs, default 15
			--variants=A,B       only these, default all directories of benchmarks/variants
			--scenarios=A,B      only these of stream, small, bus
			--jdks=DIR,DIR       the JDKs, default what benchmarks/run finds: 17 and 25
			--cpu=N              the CPU that functions run on, default the last one
			--seed=N             repeats the order of an earlier run
			--report             writes the tables and the picture again, without measuring""";

	private static final Set<String> NAMES = Set.of("runs", "variants", "scenarios", "jdks", "cpu", "seed",
			"directory");

	/**
	 * Reads the options from the command line.
	 * @param arguments the command line
	 * @return the options
	 * @throws IllegalArgumentException if the command line is invalid; the message
	 * contains all faults
	 * @throws IOException if the variants cannot be read
	 */
	static Options parse(String... arguments) throws IOException {
		CommandLine line = new CommandLine(arguments, NAMES,
				Stream.of(Task.values()).flatMap((task) -> task.flag().stream()).collect(Collectors.toSet()));
		String named = line.value("directory");
		Path directory = Path.of((named != null) ? named : "benchmarks").toAbsolutePath().normalize();
		Plan plan = Plan.of(jdks(line), line.some("variants", variants(directory.resolve("variants"))),
				line.some("scenarios", byName(Scenario.all(), Scenario::name)));
		int cpu = (int) line.number("cpu", Runtime.getRuntime().availableProcessors() - 1, 0);
		long seed = line.number("seed", System.currentTimeMillis() % Integer.MAX_VALUE, 0);
		Options options = new Options(Task.of(line), directory, plan, (int) line.number("runs", 15, 1), cpu, seed);
		if (!line.faults().isEmpty()) {
			throw new IllegalArgumentException(
					String.join("\n", line.faults()) + "\nNothing is measured. The options are:\n" + USAGE);
		}
		return options;
	}

	private static List<Jdk> jdks(CommandLine line) throws IOException {
		List<Jdk> jdks = new ArrayList<>();
		for (String home : line.list("jdks", List.of(System.getProperty("java.home")))) {
			if (!Jdk.isAt(Path.of(home))) {
				line.fault("--jdks=" + line.value("jdks"), "\"" + home + "\" does not contain a JDK");
				continue;
			}
			Jdk jdk = Jdk.of(Path.of(home));
			// The results of two JDKs of the same version could not be distinguished
			if (jdks.stream().anyMatch((other) -> other.feature() == jdk.feature())) {
				line.fault("--jdks=" + line.value("jdks"),
						"\"" + home + "\" is another JDK " + jdk.feature() + ". Specify one JDK per version");
			}
			jdks.add(jdk);
		}
		return jdks;
	}

	private static Map<String, Variant> variants(Path directory) throws IOException {
		List<Variant> variants = new ArrayList<>();
		try (Stream<Path> directories = Files.list(directory)) {
			for (Path variant : directories.filter(Variant::isAt).sorted().toList()) {
				variants.add(Variant.read(variant));
			}
		}
		return byName(variants, Variant::name);
	}

	private static <T> Map<String, T> byName(List<T> values, Function<T, String> name) {
		Map<String, T> byName = new LinkedHashMap<>();
		values.forEach((value) -> byName.put(name.apply(value), value));
		return byName;
	}

}
