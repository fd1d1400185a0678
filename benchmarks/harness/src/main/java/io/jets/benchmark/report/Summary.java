package io.jets.benchmark.report;

import java.util.Collection;

/**
 * The median and the spread of values.
 *
 * @param median the median
 * @param lower the first quartile
 * @param upper the third quartile
 * @param count the number of values
 */
record Summary(double median, double lower, double upper, int count) {

	static Summary of(Collection<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return new Summary(quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75), sorted.length);
	}

	private static double quantile(double[] sorted, double share) {
		double position = share * (sorted.length - 1);
		int below = (int) position;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
	}

}
