package io.jets.benchmark.variant;

/**
 * The names of what has one row in the tables.
 *
 * @param variant the variant
 * @param label what tables call the variant
 * @param java the JDK's feature version
 * @param launch how it is started
 */
public record SubjectName(String variant, String label, int java, Launch launch) {

	/**
	 * Whether all ratios are against it.
	 * @return true for the stock adapter on Java 17, zip
	 */
	public boolean isBaseline() {
		return this.variant.equals("scf") && this.java == 17 && this.launch == Launch.ZIP;
	}

}
