package io.jets.packaging.desugar;

/**
 * How many {@code invokedynamic} instructions were replaced.
 *
 * @param lambdas the lambdas and method references
 * @param concatenations the string concatenations
 */
public record DesugarCounts(int lambdas, int concatenations) {

	/** Nothing was replaced. */
	public static final DesugarCounts NONE = new DesugarCounts(0, 0);

	/**
	 * Returns the sums.
	 */
	public DesugarCounts plus(DesugarCounts other) {
		return new DesugarCounts(this.lambdas + other.lambdas, this.concatenations + other.concatenations);
	}

}
