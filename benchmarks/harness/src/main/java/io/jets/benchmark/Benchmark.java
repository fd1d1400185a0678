package io.jets.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.jets.benchmark.function.FunctionFailedException;
import io.jets.benchmark.function.FunctionProcess;
import io.jets.benchmark.function.FunctionStarter;
import io.jets.benchmark.measure.Metric;
import io.jets.benchmark.measure.Scenario;
import io.jets.benchmark.report.Results;
import io.jets.benchmark.report.Sample;
import io.jets.benchmark.variant.EventKind;
import io.jets.benchmark.variant.Launch;
import io.jets.benchmark.variant.Subject;

/**
 * Measures a plan. Each run has a different random order, so that a temporary slowdown of
 * the machine does not always affect the same subjects.
 */
final class Benchmark {

	private static final double MEGABYTE = 1e6;

	private final Plan plan;

	private final FunctionStarter starter;

	private final Random random;

	private final Results results = new Results();

	private final List<String> failures = new ArrayList<>();

	Benchmark(Plan plan, FunctionStarter starter, long seed) {
		this.plan = plan;
		this.starter = starter;
		this.random = new Random(seed);
	}

	/**
	 * Measures the plan.
	 * @param runs the number of runs
	 * @return the measured values
	 */
	Results run(int runs) throws IOException {
		List<Step> steps = new ArrayList<>();
		for (Subject subject : this.plan.subjects()) {
			if (prepare(subject)) {
				this.plan.scenarios().forEach((scenario) -> steps.add(new Step(subject, scenario)));
			}
		}
		for (int run = 1; run <= runs; run++) {
			long start = System.nanoTime();
			Collections.shuffle(steps, this.random);
			for (Step step : steps) {
				measureOrNote(run, step);
			}
			say("run " + run + " of " + runs + ": " + (System.nanoTime() - start) / 1_000_000_000 + " s");
		}
		return this.results;
	}

	/**
	 * Returns what has failed, and why.
	 * @return one line per failure
	 */
	List<String> failures() {
		return this.failures;
	}

	private boolean prepare(Subject subject) throws IOException {
		say("prepare " + subject);
		try {
			Set<EventKind> trained = new HashSet<>();
			for (Scenario scenario : this.plan.scenarios()) {
				if (subject.variant().launch() == Launch.IMAGE && trained.add(scenario.kind())) {
					this.starter.train(subject, scenario.kind(), scenario.training());
				}
				// Not counted: loads the files into memory and shows whether the function
				// works
				measure(new Step(subject, scenario));
			}
			this.results
				.add(new Sample(subject.name(), Metric.PACKAGE, this.starter.unpack(subject).zipBytes() / MEGABYTE));
			return true;
		}
		catch (FunctionFailedException ex) {
			note(subject + ", left out", ex);
			return false;
		}
	}

	private void measureOrNote(int run, Step step) throws IOException {
		try {
			measure(step).forEach(this.results::add);
		}
		catch (FunctionFailedException ex) {
			// One failed subject must not discard an hour of other results
			note(step.subject() + ", run " + run, ex);
		}
	}

	private void note(String what, FunctionFailedException failure) {
		say(what + " failed: " + failure.getMessage());
		this.failures.add(what + ": " + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
	}

	private List<Sample> measure(Step step) throws IOException {
		try (FunctionProcess function = this.starter.start(step.subject(), step.scenario().kind())) {
			List<Sample> samples = new ArrayList<>();
			step.scenario()
				.measure(function)
				.forEach((metric, value) -> samples.add(new Sample(step.subject().name(), metric, value)));
			return samples;
		}
	}

	private static void say(String message) {
		System.out.println("benchmarks: " + message);
	}

	private record Step(Subject subject, Scenario scenario) {

	}

}
