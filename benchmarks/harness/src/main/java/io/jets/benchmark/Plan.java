package io.jets.benchmark;

import java.util.ArrayList;
import java.util.List;

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

	static Plan of(List<Jdk> jdks, List<Variant> variants, List<Launch> launches, List<Scenario> scenarios) {
		List<Subject> subjects = new ArrayList<>();
		for (Variant variant : variants) {
			for (Jdk jdk : jdks) {
				launches.forEach((launch) -> subjects.add(new Subject(variant, jdk, launch)));
			}
		}
		return new Plan(jdks, subjects, scenarios);
	}

	/**
	 * What has to be built for it.
	 * @return the variants' names
	 */
	List<String> variants() {
		return this.subjects.stream().map((subject) -> subject.variant().name()).distinct().toList();
	}

}
