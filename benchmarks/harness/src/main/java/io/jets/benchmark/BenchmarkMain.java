package io.jets.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.jets.benchmark.cpu.CpuQuota;
import io.jets.benchmark.function.FunctionStarter;
import io.jets.benchmark.function.RuntimeClient;
import io.jets.benchmark.measure.Metric;
import io.jets.benchmark.report.BarChart;
import io.jets.benchmark.report.Machine;
import io.jets.benchmark.report.MarkdownTables;
import io.jets.benchmark.report.Readme;
import io.jets.benchmark.report.Results;

/**
 * Measures Lambda functions and writes the results next to the variants.
 */
public final class BenchmarkMain {

	/** The number of runs from which results are no longer provisional. */
	private static final int ENOUGH = 10;

	private BenchmarkMain() {
	}

	/**
	 * Runs the benchmarks.
	 * @param arguments options, see {@link Options}
	 * @throws IOException if a file cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		Options options;
		try {
			options = Options.parse(arguments);
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.exit(2);
			return;
		}
		Path directory = options.directory();
		if (options.task() == Task.PROJECTS) {
			System.out.println(options.plan()
				.projects()
				.stream()
				.map((project) -> "variants/" + project)
				.collect(Collectors.joining(",")));
			return;
		}
		Path output = Files.createDirectories(directory.resolve("results"));
		if (options.task() == Task.MEASURE) {
			measure(options, directory, output);
		}
		report(directory, output);
	}

	private static void measure(Options options, Path directory, Path output) throws IOException {
		Plan plan = options.plan();
		Machine machine = Machine.look(plan.jdks());
		long seed = options.seed();
		System.out.println("benchmarks: " + machine);
		// Kept until the next run, so that the last logs can be read
		Path work = emptied(directory.resolve("harness/target/run"));
		RuntimeClient client = RuntimeClient.find(directory.resolve("harness/target/runtime"), work);
		Benchmark benchmark = new Benchmark(plan, new FunctionStarter(client, work, options.cpu()), seed);
		Results results = benchmark.run(options.runs());
		if (results.runs() == 0) {
			throw new IOException("Nothing was measured, the results are those of before:\n"
					+ String.join("\n", benchmark.failures()));
		}
		results.write(output.resolve("results.tsv"));
		Files.write(output.resolve("machine.txt"), List.of("" + machine, client.describe() + "; order by seed " + seed,
				"512 MB: " + quota(), "" + LocalDate.now(), String.join("\n", benchmark.failures())));
	}

	private static Path emptied(Path directory) throws IOException {
		Files.createDirectories(directory);
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		return Files.createDirectory(directory);
	}

	private static String quota() throws IOException {
		Process process = new ProcessBuilder("sleep", "60").start();
		try (CpuQuota quota = CpuQuota.of(process)) {
			return quota.describe();
		}
		finally {
			process.destroyForcibly().onExit().join();
		}
	}

	private static void report(Path directory, Path output) throws IOException {
		Results results = Results.read(output.resolve("results.tsv"));
		List<String> machine = Files.readAllLines(output.resolve("machine.txt"));
		StringBuilder text = new StringBuilder();
		if (results.runs() < ENOUGH) {
			text.append("**Provisional**: too few runs to rely on.\n\n");
		}
		text.append("Measured on ")
			.append(machine.get(3))
			.append(", ")
			.append(results.runs())
			.append(" runs of each. ");
		text.append(machine.get(0)).append(". ").append(machine.get(1)).append(". ").append(machine.get(2));
		text.append(".\n\n");
		machine.stream()
			.skip(4)
			.filter((line) -> !line.isEmpty())
			.forEach((line) -> text.append("Failed: ").append(line).append("\n\n"));
		if (results.has(Metric.COLD_START)) {
			BarChart picture = new BarChart(results, Metric.COLD_START, "Cold start: process start to first response");
			Files.writeString(output.resolve("cold-start.svg"), picture.toSvg());
		}
		text.append(new MarkdownTables(results).toMarkdown());
		new Readme(directory.resolve("README.md")).replace(text.toString());
		System.out.println(text);
	}

}
