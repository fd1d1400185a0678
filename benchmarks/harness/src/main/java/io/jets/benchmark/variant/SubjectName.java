package io.jets.benchmark.variant;

/**
 * The name of a subject.
 *
 * @param variant the variant
 * @param label the label of the variant in tables
 * @param java the feature version of the JDK
 * @param launch how the variant is started
 */
public record SubjectName(String variant, String label, int java, Launch launch) {

	/**
	 * Returns whether this subject is the baseline of all ratios.
	 * @return {@code true} for the stock adapter on Java 17 from a zip
	 */
	public boolean isBaseline() {
		return this.variant.equals("scf") && this.java == 17 && this.launch == Launch.ZIP;
	}

}
