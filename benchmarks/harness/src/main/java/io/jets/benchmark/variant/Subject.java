package io.jets.benchmark.variant;

/**
 * A variant on a JDK, which is one row in the tables.
 *
 * @param variant the variant
 * @param jdk the JDK
 */
public record Subject(Variant variant, Jdk jdk) {

	/**
	 * Returns the name.
	 * @return a name that identifies the subject
	 */
	public SubjectName name() {
		return new SubjectName(this.variant.name(), this.variant.label(), this.jdk.feature(), this.variant.launch());
	}

	@Override
	public String toString() {
		return this.variant.name() + " on " + this.jdk.feature();
	}

}
