package io.jets.benchmark;

import java.util.ArrayList;
import java.util.List;

import io.jets.benchmark.measure.Scenario;
import io.jets.benchmark.variant.Jdk;
import io.jets.benchmark.variant.Subject;
import io.jets.benchmark.variant.Variant;

/**
 * Defines what is measured.
 *
 * @param jdks the JDKs
 * @param subjects the subjects, each of which is a row in the tables
 * @param scenarios the scenarios that each subject runs
 */
record Plan(List<Jdk> jdks, List<Subject> subjects, List<Scenario> scenarios) {

	static Plan of(List<Jdk> jdks, List<Variant> variants, List<Scenario> scenarios) {
		List<Subject> subjects = new ArrayList<>();
		for (Variant variant : variants) {
			jdks.forEach((jdk) -> subjects.add(new Subject(variant, jdk)));
		}
		return new Plan(jdks, subjects, scenarios);
	}

	/**
	 * Returns the Maven projects that must be built.
	 * @return the names of their directories
	 */
	List<String> projects() {
		return this.subjects.stream().map((subject) -> subject.variant().project()).distinct().toList();
	}

}
