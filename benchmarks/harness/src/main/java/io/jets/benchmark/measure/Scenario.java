package io.jets.benchmark.measure;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.jets.benchmark.function.FunctionFailedException;
import io.jets.benchmark.function.FunctionProcess;
import io.jets.benchmark.variant.EventKind;

/**
 * What one process of a function is put through.
 */
public interface Scenario {

	/**
	 * All scenarios.
	 * @return each once
	 */
	static List<Scenario> all() {
		return List.of(new StreamScenario(), new SmallFunctionScenario(), new BusScenario());
	}

	/**
	 * Name it.
	 * @return a word
	 */
	String name();

	/**
	 * What functions are invoked with.
	 * @return the events' kind
	 */
	EventKind kind();

	/**
	 * What functions are invoked with before an archive of their classes is written.
	 * @return each event once
	 */
	List<byte[]> training();

	/**
	 * Measure a function.
	 * @param function the function, just started
	 * @return what was measured
	 * @throws IOException if the function fails
	 */
	Map<Metric, Double> measure(FunctionProcess function) throws IOException;

	/**
	 * See that a function has done the work that is measured.
	 * @param function the function
	 * @param text what it logs
	 * @param times how many times it must have
	 * @throws IOException if it has not
	 */
	static void checkWork(FunctionProcess function, String text, int times) throws IOException {
		String log = function.log();
		int found = (log.length() - log.replace(text, "").length()) / text.length();
		if (found != times) {
			throw new FunctionFailedException("The function should have logged \"" + text + "\" " + times
					+ " times, and did " + found + " times");
		}
	}

}
