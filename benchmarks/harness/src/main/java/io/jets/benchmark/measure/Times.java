package io.jets.benchmark.measure;

import java.util.Arrays;

import io.jets.benchmark.function.FunctionFailedException;
import io.jets.benchmark.function.FunctionProcess;

/**
 * The durations of successive invocations.
 *
 * @param millis the durations, in milliseconds
 */
record Times(double[] millis) {

	static final double NANOS_PER_MILLI = 1e6;

	static Times of(FunctionProcess function, byte[] event, int invocations) throws FunctionFailedException {
		double[] millis = new double[invocations];
		for (int i = 0; i < invocations; i++) {
			millis[i] = function.invoke(event).nanos() / NANOS_PER_MILLI;
		}
		return new Times(millis);
	}

	/**
	 * Returns the median of the first or last invocations.
	 * @param count the number of invocations, negative for the last ones
	 * @return the median
	 */
	double median(int count) {
		double[] sorted = (count > 0) ? Arrays.copyOf(this.millis, count)
				: Arrays.copyOfRange(this.millis, this.millis.length + count, this.millis.length);
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
