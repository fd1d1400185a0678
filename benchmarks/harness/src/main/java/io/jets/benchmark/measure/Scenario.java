package io.jets.benchmark.measure;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.jets.benchmark.function.FunctionFailedException;
import io.jets.benchmark.function.FunctionProcess;
import io.jets.benchmark.variant.EventKind;

/**
 * Measures one process of a function.
 */
public interface Scenario {

	/**
	 * Returns all scenarios.
	 * @return each scenario once
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
	 * Returns the kind of events with which functions are invoked.
	 * @return the kind of events
	 */
	EventKind kind();

	/**
	 * Returns the events with which a function is invoked before the archive of its
	 * classes is written.
	 * @return each event once
	 */
	List<byte[]> training();

	/**
	 * Measures a function.
	 * @param function a function that has just been started
	 * @return the measured values
	 * @throws IOException if the function fails
	 */
	Map<Metric, Double> measure(FunctionProcess function) throws IOException;

	/**
	 * Verifies that a function has done the work that is measured.
	 * @param function the function
	 * @param text the text that it logs
	 * @param times the expected number of occurrences
	 * @throws IOException if the number is different
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
