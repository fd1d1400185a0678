package io.jets.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.jets.benchmark.measure.Scenario;
import io.jets.benchmark.variant.Jdk;
import io.jets.benchmark.variant.Launch;
import io.jets.benchmark.variant.Subject;
import io.jets.benchmark.variant.Variant;

/**
 * What is measured.
 *
 * @param jdks the JDKs
 * @param subjects what has a row in the tables
 * @param scenarios what each is put through
 */
record Plan(List<Jdk> jdks, List<Subject> subjects, List<Scenario> scenarios) {

	static Plan of(Options options) throws IOException {
		List<Jdk> jdks = new ArrayList<>();
		for (String home : options.list("jdks", List.of(System.getProperty("java.home")))) {
			jdks.add(Jdk.of(Path.of(home)));
		}
		List<String> launches = options.list("launches", Arrays.stream(Launch.values()).map(Launch::label).toList());
		List<Subject> subjects = new ArrayList<>();
		for (Variant variant : variants(options)) {
			for (Jdk jdk : jdks) {
				Arrays.stream(Launch.values())
					.filter((launch) -> launches.contains(launch.name().toLowerCase(Locale.ROOT)))
					.forEach((launch) -> subjects.add(new Subject(variant, jdk, launch)));
			}
		}
		List<String> all = Scenario.all().stream().map(Scenario::name).toList();
		List<String> names = options.list("scenarios", all);
		return new Plan(jdks, subjects,
				Scenario.all().stream().filter((scenario) -> names.contains(scenario.name())).toList());
	}

	private static List<Variant> variants(Options options) throws IOException {
		Path directory = options.directory().resolve("variants");
		List<String> names;
		try (Stream<Path> directories = Files.list(directory)) {
			names = options.list("variants",
					directories.map((path) -> path.getFileName().toString()).sorted().toList());
		}
		List<Variant> variants = new ArrayList<>();
		for (String name : names) {
			variants.add(Variant.read(directory.resolve(name)));
		}
		return variants;
	}

}
